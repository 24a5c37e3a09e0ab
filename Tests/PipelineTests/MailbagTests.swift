import Foundation
import JSON
import Postgres
import SystemPackage
import TestSupport
import Testing

/// The files of one night, as `fixtures/mailbag/README.md` lists them, taken in together.
///
/// With `NOTICED_RECORD=1` in the environment `expected.ndjson` is written instead; read what changed.
@Suite("A mixed night's mailbag", .database(.schema))
struct MailbagTests {
  private static var folder: URL {
    URL(fileURLWithPath: TestBureau.root.string).appending(path: "fixtures/mailbag")
  }

  /// `inbox/name` of every file, in the order in which they came.
  private static var files: [String] {
    get throws {
      let inboxes = folder.appending(path: "inbox")
      let manager = FileManager.default
      var files: [String] = []
      for inbox in try manager.contentsOfDirectory(atPath: inboxes.path) {
        for name in try manager.contentsOfDirectory(atPath: inboxes.appending(path: inbox).path) {
          files.append("\(inbox)/\(name)")
        }
      }
      return files.sorted { $0.split(separator: "/")[1] < $1.split(separator: "/")[1] }
    }
  }

  private static func bureauAfterTheNight() async throws -> TestBureau {
    let bureau = try await TestBureau()
    for file in try files {
      let parts = file.split(separator: "/").map(String.init)
      let bytes = try Data(contentsOf: folder.appending(path: "inbox/\(file)"))
      try bureau.drop([UInt8](bytes), as: parts[1], in: parts[0])
    }
    try await bureau.takeIn()
    return bureau
  }

  @Test("each of sixty files ends as it should")
  func ends() async throws {
    let bureau = try await Self.bureauAfterTheNight()
    let lines = try await bureau.ask(
      """
      select jsonb_build_object('file', d.pipeline || '/' || d.name_readable, 'outcome', d.outcome,
        'documents', coalesce((select jsonb_agg(concat_ws(' ', o.kind, o.doc_kind, o.outcome, nullif(o.effect, ''))
          order by o.ordinal) from noticed.document o where o.drop = d.id), '[]'),
        'reasons', coalesce((select jsonb_agg(distinct r ->> 'code' order by r ->> 'code')
          from jsonb_array_elements(d.reasons) r), '[]'))::text
      from noticed.drop d order by d.name_readable collate "C"
      """
    )
    #expect(lines.count == 60)
    let text = lines.joined(separator: "\n") + "\n"
    let place = Self.folder.appending(path: "expected.ndjson")
    if ProcessInfo.processInfo.environment["NOTICED_RECORD"] == "1" {
      try text.write(to: place, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: place, encoding: .utf8)
    for (found, meant) in zip(lines, expected.split(separator: "\n")) { #expect(found == meant) }
    #expect(text == expected)
  }

  @Test("no missing child, no document that takes away and no unknown kind is rejected")
  func neverRejected() async throws {
    let bureau = try await Self.bureauAfterTheNight()
    let outcomes = try await bureau.outcomes()
    let meant = outcomes.filter { name, _ in
      ["missing-child", "cancel", "annulation", "إلغاء", "suspension", "unknown"].contains {
        name.contains($0)
      }
    }
    #expect(meant.count == 12)
    #expect(meant.filter { $0.value == "rejected" }.isEmpty)
  }
}
