import Foundation
import JSON
import Testing

@Suite("The dossier as a person reads it")
struct DossierPageTests {
  private static let reference =
    #""refers_to":{"entity_id":"2026/12345","control_no":"A-123/4-2026","issuer_ref":"DE-2026-7"}"#

  private static func message(_ kind: String, _ day: String, _ more: String) -> String {
    """
    {"format":"noticed/notice/1","doc_kind":"\(kind)","notice_type":"red","issuer":"DE","issuer_kind":"ncb",
     "channel":"i24_7","published_at":"\(day)","received_at":"\(day)T10:00:00Z","recipients":["FR"],
     "confidentiality":"for_official_use_only",\(reference),\(more)}
    """
  }

  /// Amended twice, suspended once, resumed and cancelled.
  private static let life = [
    message("update", "2026-05-02", #""persons":[{"height_cm":182}]"#),
    message("update", "2026-06-02", #""persons":[{"eyes":"BLU"}]"#),
    message("suspension", "2026-07-01", #""reason":"An objection.","until":"2026-12-01""#),
    message("resumption", "2026-08-01", #""reason":"Rejected.""#),
    message("cancellation", "2026-10-20", #""reason":"Withdrawn.""#),
  ]

  private static let persons = #"""
    {"id":"P-1","source":"border","family_name":"Musterer","forenames":"Tilo","birth_date":"1971-05-09","nationalities":["DE"]}
    {"id":"P-2","source":"prison","family_name":"Mustérer","forenames":"Tilo Example","birth_date":"1971-05-09","nationalities":["FR","DE"]}
    """#

  @Test(
    "of a notice amended twice, suspended once and cancelled, with two hits, it leaves nothing out"
  )
  func whole() async throws {
    try await BuiltProgram.use { program in
      #expect(try program.run("db", "start").status == 0)
      let taken = try program.run("person", "import", "-", standardInput: Self.persons)
      #expect(taken.status == 0, "\(taken.complaint)")
      let base = BuiltProgram.root.appending(path: "pipelines/rules/examples/red-prosecution.json")
      let file = program.home.appending(path: "document.json")
      for text in [try String(contentsOf: base, encoding: .utf8)] + Self.life {
        try Data(text.utf8).write(to: file)
        #expect(try program.run("submit", file.path, "--pipeline", "red-notice").status == 0)
        let run = try program.run("run", "--once", "--as-of", "2026-11-01")
        #expect(run.status == 0, "\(run.complaint)")
      }
      let ground = ["--as", "compliance", "--purpose", "enquiry", "--case", "CCF-1"]
      let page = try program.run(["dossier", "2026/12345", "--format", "table"] + ground).output
      for words in [
        "Dossier of the red notice 2026/12345 of DE", "cancelled on 2026-10-20",
        "purpose enquiry, case CCF-1", "6 documents, 3 versions, 2 hits", "WHAT HAPPENED",
        "update arrived: amended", "suspension arrived: suspension", "notice cancelled",
        "hit raised", "looked up: dossier for enquiry, CCF-1", "IN FULL",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 })
      let node = try #require(
        try lines(program.run(["dossier", "2026/12345", "--format", "ndjson"] + ground)).first
      )
      let judged = node["documents"]?.array?.compactMap { $0["rule_book"]?.string } ?? []
      #expect(try program.run("hit", "done", "00").status == 1)
      // As written everywhere else: 64 hexadecimal digits, not those of its letters.
      #expect(judged.count == 6 && judged.allSatisfy { $0.utf8.count == 64 })
      #expect(node["acts"]?.array?.count == 3)
      #expect(node["hits"]?.array?.count == 2)
      // Of a local person, hits on other records are a number and nothing more.
      let person = try #require(
        try lines(program.run(["dossier", "--person", "P-1", "--format", "ndjson"] + ground)).first
      )
      #expect(person.object?.prefix(2).map(\.key) == ["source", "id"])
      let records = person["notices"]?[0]?["hits"]?.array?.map { $0["local_record"]?.string }
      #expect(records.map { Set($0) } == ["P-1", nil])
      let read = try program.run(["dossier", "--person", "P-1", "--format", "table"] + ground)
      #expect(read.output.contains("Dossier of the local person border P-1"))
      #expect(!read.output.contains("P-2"))
    }
  }
}
