import Foundation
import JSON
import Testing

@Suite("The analyst's desk")
struct AnalystDeskTests {
  private static let world = BuiltProgram.root.appending(path: "fixtures/world")

  @Test("registers are taken in, notices find records, hits are looked at and decided")
  func desk() async throws {
    try await BuiltProgram.use { program in
      #expect(try program.run("hit", "list").status == 69)
      #expect(try program.run("person", "import", "-", standardInput: "{}").status == 69)
      #expect(try program.run("db", "start").status == 0)
      try registers(program)
      try screening(program)
      try hits(program)
    }
  }

  private func registers(_ program: BuiltProgram) throws {
    #expect(try program.run("person", "list", "--format", "table").output.contains("person import"))
    try table(program)
    try entities(program)
    try replacing(program)
    let persons = Self.world.appending(path: "persons.ndjson").path
    let modus = Self.world.appending(path: "modus.ndjson").path
    let taken = try lines(program.run("person", "import", persons))
    #expect(taken.first?["new"]?.int == 400)
    #expect(try lines(program.run("person", "import", persons)).first?["unchanged"]?.int == 400)
    #expect(try lines(program.run("modus", "import", modus)).first?["new"]?.int == 60)
    let shown = try lines(program.run("person", "show", "P-0000001"))
    #expect(shown.first?["source"]?.string == "border-file")
    #expect(try program.run("person", "show", "P-0").status == 1)
  }

  private func table(_ program: BuiltProgram) throws {
    let rows =
      "Record ID;Surname;Prenom;Date of Birth;Sex;Nationality;Passport;Shoe\r\n"
      + "1;Example;\"Ann \"\"A\"\"\";03/05/1971;female;de;AB 123456;44\r\n2;;;1971;;;;\r\n"
      + ";Sample;;;;;;\r\n3;Sample;;31/02/1971;;;;\r\n1;Twice;;;;;;\r\n"
    let answer = try program.run("person", "import", "-", "--source", "csv", standardInput: rows)
    #expect(answer.status == 65)
    let counts = try #require(try lines(answer).first)
    #expect(counts["new"]?.int == 1 && counts["refused"]?.int == 4)
    #expect(counts["refusals"]?.array?.compactMap { $0["line"]?.int } == [3, 4, 5, 6])
    #expect(counts["remarks"]?[0]?.string?.contains("Shoe") == true)
    // Nothing of a person may stand in what is told.
    #expect(!answer.complaint.contains("Sample"))
    let shown = try #require(try lines(program.run("person", "show", "1", "--source", "csv")).first)
    #expect(shown["forenames"]?.string == "Ann \"A\"")
    #expect(shown["birth_date"]?.string == "1971-05-03")
    #expect(shown["sex"]?.string == "F")
    #expect(shown["nationalities"]?[0]?.string == "DE")
    #expect(shown["documents"]?[0]?["number"]?.string == "AB 123456")
  }

  private func entities(_ program: BuiltProgram) throws {
    let entities = """
      {"id":"Q1","schema":"Person","properties":{"name":["Ivan Example","Иван Пример"],"birthDate":["1970-01-02"],"nationality":["ru"],"gender":["male"],"passportNumber":["7000001"],"weakAlias":["Ghost"],"religion":["x"]}}
      {"id":"C1","schema":"Company","properties":{"name":["Example Ltd"]}}
      {"id":"L1","family_name":"Plain","forenames":"","birth_dat":"1971"}
      """
    let answer = try program.run(
      "person",
      "import",
      "-",
      "--source",
      "ftm",
      standardInput: entities
    )
    #expect(answer.status == 0, "\(answer.complaint)")
    let remarks = try lines(answer).first?["remarks"]?.array?.compactMap(\.string) ?? []
    #expect(remarks.contains { $0.contains("birth_dat") && $0.contains("birth_date") })
    #expect(remarks.contains { $0.contains("religion") })
    #expect(remarks.contains { $0.contains("Company") })
    let shown = try #require(
      try lines(program.run("person", "show", "Q1", "--source", "ftm")).first
    )
    #expect(shown["sex"]?.string == "M")
    #expect(shown["aliases"]?[1]?["quality"]?.string == "weak")
  }

  private func replacing(_ program: BuiltProgram) throws {
    func take(_ text: String) throws -> (status: Int32, counts: JSONNode) {
      let answer = try program.run(
        "person",
        "import",
        "-",
        "--source",
        "whole",
        "--replace",
        standardInput: text
      )
      return (answer.status, try #require(try lines(answer).first))
    }
    let (a, b) = (#"{"id":"a","full_name":"Ann Example"}"#, #"{"id":"b","full_name":"Bo Example"}"#)
    #expect(try program.run("person", "import", "-", "--replace").status == 64)
    #expect(try take("\(a)\n\(b)\n").counts["new"]?.int == 2)
    // A file that is not taken whole must end nothing.
    let broken = try take("\(a)\n{\"id\":\n")
    #expect(broken.status == 65 && broken.counts["ended"]?.int == 0)
    #expect(try take("[]").counts["ended"]?.int == 0)
    let other = try take("\(a)\n{\"id\":\"c\",\"source\":\"other\",\"full_name\":\"Cy Example\"}\n")
    #expect(other.status == 65 && other.counts["ended"]?.int == 0)
    #expect(try take("\(a)\n").counts["ended"]?.int == 1)
    #expect(try take("\(a)\n\(b)\n").counts["changed"]?.int == 1)
  }

  private func screening(_ program: BuiltProgram) throws {
    #expect(try program.run("screen").status == 64)
    #expect(try program.run("screen", "--name", "A", "--sex", "male").status == 64)
    let batch = """
      {"id":"1","family_name":"Russo","forenames":"Mario","birth_date":"1968-02-02"}
      fault
      {"id":"3","full_name":"Nobody Whosoever","birth_date":"1901-01-01"}
      """
    let answer = try program.run("screen", "--batch", "-", "--limit", "3", standardInput: batch)
    #expect(answer.status == 65)
    let answers = try lines(answer)
    try #require(answers.count == 3)
    #expect(answers[0]["hits"]?[0]?["record"]?.string == "P-0000001")
    #expect(answers[0]["hits"]?[0]?["source"]?.string == "border-file")
    #expect(answers[1]["line"]?.int == 2)
    #expect(answers[2]["hits"]?.array?.isEmpty == true)
    let looked = try lines(
      program.run("screen", "--name", "Mario Russo", "--min-probability", "0", "--explain")
    )
    #expect(looked.first?["hits"]?[0]?["features"]?[0]?["says"] != nil)
    try passengers(program)
    try below(program)
    let none = try program.run("screen", "--name", "Nobody", "--format", "table")
    #expect(none.output.contains("Nobody like that"))
    try warnings(program)
  }

  /// People are told who it is, and what is to be known first, without asking for it.
  private func warnings(_ program: BuiltProgram) throws {
    let record =
      #"{"id":"X-1","full_name":"Zeno Exampleman","birth_date":"1970-03-04","danger":["armed"],"deceased":true}"#
    #expect(try program.run("person", "import", "-", standardInput: record).status == 0)
    let asked = ["screen", "--name", "Exampleman Zeno", "--birth-date", "1970-03-04"]
    let page = try program.run(asked + ["--format", "table"]).output
    let order = ["Zeno Exampleman", "danger deceased", "DANGER: armed", "protection", "ASKED FOR"]
    let places = order.compactMap { page.range(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted(), "\(page)")
    let told = try #require(try lines(program.run(asked)).first?["hits"]?[0])
    #expect(
      told.object?.map(\.key) == ["record", "source", "probability", "score", "grade", "features"]
    )
  }

  /// A list of passengers is a table without ids, with a column that nobody asks for.
  private func passengers(_ program: BuiltProgram) throws {
    let file = program.home.appendingPathExtension("passengers.csv")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(
      "Surname;Prenom;Date of Birth;Seat\nRusso;Mario;02/02/1968;12A\n;;;14B\nWhosoever;Ann;;1C\n"
        .utf8
    )
    .write(to: file)
    let answer = try program.run("screen", "--batch", file.path)
    #expect(answer.status == 65)
    #expect(answer.complaint.contains("Seat"))
    let answers = try lines(answer)
    try #require(answers.count == 3)
    #expect(answers[0]["hits"]?[0]?["record"]?.string == "P-0000001")
    #expect(answers[1]["line"]?.int == 3)
    #expect(answers[2]["hits"]?.array?.isEmpty == true)
    try Data("Seat;Meal\n12A;fish\n".utf8).write(to: file)
    #expect(
      try program.run("screen", "--batch", file.path).complaint.contains("no column is called")
    )
    try Data(#"[{"id":"9","full_name":"Mario Russo","birth_date":"1968-02-02"}]"#.utf8).write(
      to: file
    )
    #expect(try lines(program.run("screen", "--batch", file.path)).first?["id"]?.string == "9")
    #expect(try program.run("screen", "--batch", file.path + ".gone").status == 65)
    try otherLayouts(program)
  }

  /// What a batch is, its first line says, from a file and from standard input alike.
  private func otherLayouts(_ program: BuiltProgram) throws {
    func answers(_ text: String, status: Int32) throws -> [JSONNode] {
      let answer = try program.run("screen", "--batch", "-", standardInput: text)
      #expect(answer.status == status, "\(answer.complaint)")
      return try lines(answer)
    }
    let russo = #"{"full_name":"Mario Russo","birth_date":"1968-02-02","birthdate":"1"}"#
    let told = try answers("no JSON\n\(russo)\n", status: 65)
    #expect(told.first?["line"]?.int == 1 && told.last?["hits"]?.array?.isEmpty == false)
    #expect(told.last?["ignored"]?[0]?.string == "birthdate")
    let table = try answers("name,dob,nationality\nMario Russo,1968-02-02,ITA\n,,\n", status: 0)
    #expect(table.count == 1 && table[0]["hits"]?[0]?["record"]?.string == "P-0000001")
    let nationality = table[0]["hits"]?[0]?["features"]?.array?.first {
      $0["feature"]?.string == "nationality"
    }
    #expect(nationality?["outcome"]?.string == "equal")
    let list = try answers("[\(russo)]", status: 0)
    #expect(list.count == 1)
    let message = """
      UNA:+.? '
      UNB+UNOA:4+A+B+261122:1000+1'
      UNH+1+PAXLST:D:12B:UN:IATA'
      NAD+FL+++RUSSO:MARIO'
      DTM+329:680202'
      NAT+2+ITA'
      RFF+ABO:T1'
      NAD+FL+++WHOSOEVER'
      DTM+329:9'
      CNT+42:2'
      UNT+9+1'
      UNZ+1+1'
      """
    let travellers = try answers(message, status: 0)
    try #require(travellers.count == 2)
    #expect(travellers[0]["id"]?.string == "T1")
    #expect(travellers[0]["hits"]?[0]?["record"]?.string == "P-0000001")
    #expect(travellers[1]["unread"]?[0]?.string == "birth_date")
    let cut = try answers(String(message.prefix(150)), status: 65)
    #expect(cut.last?["error"]?.string?.contains("breaks off") == true)
  }

  /// A namesake is no hit, is shown when asked for, and it is said why.
  private func below(_ program: BuiltProgram) throws {
    let namesake = ["screen", "--name", "Mario Russo", "--birth-date", "1931-12-24"]
    let silent = try #require(try lines(program.run(namesake)).first)
    #expect(silent["below"] == nil)
    let told = try #require(try lines(program.run(namesake + ["--explain-below"])).first)
    let first = try #require(told["below"]?[0])
    #expect(first["grade"]?.string == "none")
    #expect(first["not_raised"]?.string?.contains("date of birth") == true)
    #expect(first["names"]?.array?.isEmpty == false)
    #expect((told["below"]?.array?.count ?? 9) <= 3)
    let page = try program.run(namesake + ["--explain-below", "--format", "table"]).output
    #expect(page.contains("Not raised"))
    #expect(page.contains("no hit"))
  }

  /// What was decided at the desk is believed by a proposal of weights, which says of how many pairs it comes.
  private func calibration(_ program: BuiltProgram) throws {
    let file = program.home.appendingPathExtension("own.yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    let asked = ["match", "calibrate", "--output", file.path, "--as-of", "2026-11-01"]
    let proposal = try program.run(asked + ["--purpose", "test", "--case", "1"])
    #expect(proposal.status == 0, "\(proposal.complaint)")
    let node = try #require(try lines(proposal).first)
    #expect((node["pairs"]?.int ?? 0) > 50)
    #expect((node["decided"]?.int ?? 0) >= 1)
    #expect(try String(contentsOf: file, encoding: .utf8).contains("birth_equal:"))
  }

  private func hits(_ program: BuiltProgram) throws {
    #expect(try program.run("hit", "list", "--format", "table").output.contains("No hit waits"))
    let folder = Self.world.appending(path: "inbox/red-notice")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    for name in names.prefix(40) {
      let file = folder.appending(path: name).path
      #expect(try program.run("submit", file, "--pipeline", "red-notice").status == 0)
    }
    #expect(try program.run("run", "--once", "--as-of", "2026-11-01").status == 0)
    let listed = try lines(program.run("hit", "list"))
    let first = try #require(listed.first)
    let fields = [
      "hit", "notice", "reference", "kind", "tier", "issuer", "name", "birth_date",
      "local_record", "local_name", "local_birth_date", "probability", "score", "grade", "flags",
      "status", "taken_by", "raised_at", "source", "queue", "revision",
    ]
    #expect(first.object?.map(\.key) == fields)
    let hit = try #require(first["hit"]?.string)
    try page(hit, program)
    try decisions(hit, program)
    try export(program)
  }

  private func export(_ program: BuiltProgram) throws {
    let day = ["--as-of", "2026-11-01"]
    let entities = try lines(program.run(["notice", "export"] + day))
    let schemas = Set(entities.compactMap { $0["schema"]?.string })
    #expect(schemas.isSuperset(of: ["Person", "Sanction"]))
    let again = try lines(program.run(["notice", "export", "--model", "ftm"] + day))
    #expect(again == entities)
    let documents = try lines(program.run(["notice", "export", "--model", "canonical"] + day))
    let persons = documents.compactMap { $0["persons"]?.array?.count }.reduce(0, +)
    #expect(persons == entities.count { $0["schema"]?.string == "Person" })
    #expect(try program.run("notice", "export", "--dataset", "No Name").status == 64)
  }

  private func page(_ hit: String, _ program: BuiltProgram) throws {
    let short = String(hit.prefix(8))
    #expect(try program.run("hit", "confirm", short).complaint.contains("not looked at it"))
    #expect(try program.run("hit", "show", "zz").status == 64)
    #expect(try program.run("hit", "show", "ffffffff-ffff").status == 1)
    let page = try program.run("hit", "show", short, "--format", "table").output
    let order = [
      "status", "review", "level", "addenda", "protection", "worth here",
      "The person of the notice",
      "Sum ", "source", "next", "This is a lead",
    ]
    var rest = page[...]
    for word in order {
      let place = try #require(rest.range(of: word), "\(word)")
      rest = rest[place.upperBound...]
    }
    #expect(page.contains("without saying where"))
    #expect(!page.lowercased().contains("arrest "))
    let node = try #require(try lines(program.run("hit", "show", short)).first)
    #expect(node["difference"]?.isNull == true)
    let features = node["comparison"]?["features"]?.array ?? []
    let sum = features.compactMap { $0["bits"]?.double }.reduce(0, +)
    #expect(abs(sum - (node["score"]?.double ?? .nan)) < 0.1)
  }

  private func decisions(_ hit: String, _ program: BuiltProgram) throws {
    let short = String(hit.prefix(8))
    let taken = try lines(program.run("hit", "take", short))
    #expect(taken.first?["revision"]?.int == 2)
    // Somebody else decides on what they saw, which is no longer what stands there.
    let stale = try program.run("hit", "dismiss", short, "--revision", "1")
    #expect(stale.status == 1 && stale.complaint.contains("changed since revision 1"))
    let done = try program.run("hit", "confirm", short, "--note", "compared", "--format", "table")
    #expect(done.output.contains("without saying where"))
    #expect(try program.run("hit", "confirm", short).status == 1)
    try calibration(program)
    #expect(try program.run("hit", "note", short, "more").status == 0)
    #expect(try program.run("hit", "note", short, " ").status == 64)
    #expect(try program.run("hit", "reopen", short).status == 0)
    let node = try #require(try lines(program.run("hit", "show", short)).first)
    let acts = node["story"]?.array?.compactMap { $0["act"]?.string }
    #expect(acts == ["take", "confirm", "note", "reopen"])
    #expect(node["status"]?.string == "open")
    // Who never saw it at this machine must look first.
    try FileManager.default.removeItem(at: program.home.appending(path: "shown"))
    #expect(try program.run("hit", "dismiss", short).status == 1)
  }
}
