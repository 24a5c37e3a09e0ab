import Foundation
import JSON
import Testing

@Suite("What a request is worth here")
struct NationalTests {
  private static let owned = "legal officer,2026-01-15,2099-12-31"
  private static let tables = [
    "treaty-clocks": """
    treaty,name,article,parties,days,max_days,interpol_named,owner,date,expiry
    ECE,European Convention on Extradition,16,,18,40,yes,\(owned)

    """,
    "legal-value": """
    issuer,kind,treaty,own_national,sentence,authority,verify,verify_with,owner,date,expiry
    DE,red-notice,ECE,,It is a request for provisional measures.,Ministry of Justice,whether the warrant stands,the prosecutor on duty,\(owned)
    DE,wanted-diffusion,,,It is for information.,Ministry of Justice,,,legal officer,2026-01-15,2026-02-01

    """,
    "own-nationality": """
    issuer,treaty,rule,sentence,authority,owner,date,expiry
    *,,not-surrendered,Nationals are not surrendered.,Constitution,\(owned)

    """,
    "protection-status": """
    country,status,sentence,authority,owner,date,expiry
    DE,ask,The office answers within a day.,the asylum office,\(owned)

    """,
  ]

  /// A folder of shipped files in which the bureau's country has filled its tables.
  private func share(_ program: BuiltProgram) throws -> URL {
    let share = program.home.appendingPathExtension("share")
    let shipped = BuiltProgram.root.appending(path: "pipelines").path
    try FileManager.default.createDirectory(at: share, withIntermediateDirectories: true)
    let copy = Process()
    copy.executableURL = URL(fileURLWithPath: "/bin/cp")
    copy.arguments = ["-rL", shipped, share.path]
    try copy.run()
    copy.waitUntilExit()
    for (table, text) in Self.tables {
      try Data(text.utf8).write(to: share.appending(path: "pipelines/codes/\(table).csv"))
    }
    return share
  }

  private func notice(_ change: (String) -> String = { $0 }) throws -> String {
    let base = BuiltProgram.root.appending(path: "pipelines/rules/examples/red-prosecution.json")
    let text = try String(contentsOf: base, encoding: .utf8)
    return change(text.replacing(#""assured": true"#, with: #""assured": true, "treaty": "ECE""#))
  }

  @Test("a hit shows the authorities' sentences, what to verify with whom and which clock runs")
  func hit() async throws {
    try await BuiltProgram.use { plain in
      var program = plain
      let share = try share(plain)
      defer { try? FileManager.default.removeItem(at: share) }
      program.environment["NOTICED_SHARE"] = share.path
      #expect(try program.run("db", "start").status == 0)
      let person = #"""
        {"id":"P-1","source":"border","family_name":"Musterer","forenames":"Tilo Example","birth_date":"1971-05-09","nationalities":["DE"]}
        """#
      #expect(try program.run("person", "import", "-", standardInput: person).status == 0)
      let file = program.home.appending(path: "notice.json")
      try Data(try notice().utf8).write(to: file)
      #expect(try program.run("submit", file.path, "--pipeline", "red-notice").status == 0)
      #expect(try program.run("run", "--once", "--as-of", "2026-11-01").status == 0)
      let hit = try #require(try lines(program.run("hit", "list")).first?["hit"]?.string)
      let day = ["--as-of", "2026-11-01"]
      let node = try #require(try lines(program.run(["hit", "show", hit] + day)).first)
      #expect(
        node["worth_here"]?[0]?.string
          == "ECE: “It is a request for provisional measures.” (Ministry of Justice, 2026-01-15)"
      )
      #expect(
        node["verify"]?.array?.compactMap { $0["with"]?.string }.prefix(2) == [
          "the asylum office", "the prosecutor on duty",
        ]
      )
      #expect(node["clocks"]?[0]?.string?.contains("18 days, 40 at the most") == true)
      // Nothing says that the person is an own national, and one record says that they are another's.
      #expect(node["own_nationals"]?.array?.isEmpty == true)
      let page = try program.run(["hit", "show", hit, "--format", "table"] + day).output
      for word in ["worth here", "verify", "clock", "the asylum office"] {
        #expect(page.contains(word), "\(word)")
      }
      #expect(!page.lowercased().contains("arrest "))
      // The row for diffusions ran out: the review names it, and it is not used.
      let found = try program.run(["review", "--format", "json"] + day)
      #expect(found.output.contains("codes/legal-value.csv"), "\(found.complaint)")
      #expect(found.output.contains("table-expired"))
    }
  }
}
