import DropFolder
import JSON
import Notices
import Pipeline
import Postgres
import Reading
import Records
import SystemPackage
import TestSupport
import Testing

@Suite("What no program can read", .database(.schema))
struct KeyingTests {
  static let scan = Array("%PDF-1.4\nnothing but a picture\n%%EOF\n".utf8)

  static func mail(_ body: String, attached: [(type: String, content: String)] = []) -> [UInt8] {
    var text = """
      From: NCB Alphaville <duty@ncb-alphaville.example>
      To: NCB Paris <duty@ncb-paris.example>
      Date: Tue, 20 Oct 2026 10:00:00 +0000
      Subject: information
      Message-ID: <1@ncb-alphaville.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="cut"

      --cut
      Content-Type: text/plain; charset=utf-8

      \(body)

      """
    for part in attached {
      text += """
        --cut
        Content-Type: \(part.type)
        Content-Disposition: attachment; filename="annex"

        \(part.content)

        """
    }
    return Array((text + "--cut--\n").utf8)
  }

  /// A bureau in which a scan waits, with what `hold list` shows of it.
  static func withScan() async throws -> (TestBureau, KeyingLine) {
    let bureau = try await TestBureau()
    try bureau.drop(scan, as: "scan.pdf")
    try await bureau.takeIn()
    return (bureau, try #require(try await waiting(bureau).first))
  }

  static func waiting(_ bureau: TestBureau, _ wanted: String? = nil) async throws -> [KeyingLine] {
    try await bureau.database.transaction { session throws(DatabaseError) in
      try Keyings.waiting(wanted: wanted, limit: 10, in: session)
    }
  }

  static func key(
    _ node: JSONNode,
    for line: KeyingLine,
    by actor: String,
    as role: Role = .operator
  ) async throws -> Bool {
    var log = FieldLog()
    let notice = Notice(document: node, log: &log)
    let desk = try await TestDatabase.connect(as: role)
    let kept = try await desk.transaction { session throws(DatabaseError) in
      try Keyings.keep(
        notice,
        fingerprint: Fingerprint(contentOf: notice).bytes,
        for: line.document,
        keyedBy: actor,
        by: actor,
        in: session
      )
    }
    await desk.close()
    return kept
  }

  /// Reads again what was keyed, as a compliance officer; nil when that is refused.
  static func readAgain(
    _ line: KeyingLine,
    by actor: String,
    _ bureau: TestBureau
  ) async throws -> Result<DocumentOutcome, SecondReading> {
    let officer = try await TestDatabase.connect(as: .compliance)
    let walk = KeyedWalk(engine: bureau.engine)
    let now = bureau.now
    let outcome = try await officer.transaction {
      session throws(DatabaseError) -> Result<DocumentOutcome, SecondReading> in
      switch try Keyings.readAgain(line.document, by: actor, in: session) {
      case .failure(let why): return .failure(why)
      case .success(let keyed):
        return .success(try walk.takeIn(keyed, for: line, by: actor, now: now, in: session))
      }
    }
    await officer.close()
    return outcome
  }

  @Test("a scan is held and archived, never quarantined, and the same scan again is a duplicate")
  func scan() async throws {
    let (bureau, line) = try await Self.withScan()
    try bureau.drop(Self.scan, as: "again.pdf")
    try await bureau.takeIn()
    #expect(try await bureau.outcomes() == ["scan.pdf": "held", "again.pdf": "duplicate"])
    #expect(line.reasons.map(\.code) == ["needs-keying"])
    #expect(line.keyed == nil)
    let sum = SHA256Sum(of: Self.scan)
    #expect(line.slice == sum.hex)
    #expect(FileAt.exists(bureau.home.appending("archive/\(sum.hex.prefix(2))/\(sum.hex)").string))
    #expect(FileAt.names(in: bureau.home.appending("quarantine").string).isEmpty)
    #expect(
      try await bureau.ask("select outcome || ' ' || effect from noticed.document")
        == ["held needs-keying"]
    )
  }

  @Test("a plain message is set aside by its name, with its reason, and nobody has to do anything")
  func plainMessage() async throws {
    let bureau = try await TestBureau()
    try bureau.drop(Self.mail("The canteen is closed on Friday."), as: "canteen.eml")
    try await bureau.takeIn()
    #expect(try await bureau.outcomes() == ["canteen.eml": "ignored"])
    #expect(
      try await bureau.ask("select r ->> 'code' from noticed.drop, jsonb_array_elements(reasons) r")
        == ["plain-message"]
    )
    #expect(try await bureau.ask("select whole_kept::text from noticed.drop") == ["true"])
    #expect(try await Self.waiting(bureau).isEmpty)
    #expect(FileAt.names(in: bureau.home.appending("quarantine").string).isEmpty)
  }

  @Test("a mail with a notice and a scan attached ends mixed: the scan may be another notice")
  func mixedMail() async throws {
    let bureau = try await TestBureau()
    let mail = Self.mail(
      "Please find attached what you asked for.",
      attached: [
        ("application/json", Sample.red(1).text()),
        ("application/pdf", String(decoding: Self.scan, as: UTF8.self)),
      ]
    )
    try bureau.drop(mail, as: "two.eml")
    try await bureau.takeIn()
    #expect(try await bureau.outcomes() == ["two.eml": "mixed"])
    #expect(
      try await bureau.ask("select outcome from noticed.document order by ordinal")
        == ["accepted", "held"]
    )
    let line = try #require(try await Self.waiting(bureau).first)
    let slice = try #require(line.slice)
    #expect(FileAt.exists(bureau.home.appending("archive/\(slice.prefix(2))/\(slice)").string))
  }

  @Test("who keyed it cannot be who read it again")
  func fourEyes() async throws {
    let (bureau, line) = try await Self.withScan()
    #expect(try await Self.readAgain(line, by: "bela", bureau) == .failure(.nothingKeyed))
    #expect(try await Self.key(Sample.red(1), for: line, by: "anna"))
    #expect(try await Self.readAgain(line, by: "anna", bureau) == .failure(.samePerson))
    #expect(try await bureau.ask("select outcome::text from noticed.drop") == ["held"])
    #expect(try await bureau.ask("select count(*)::text from noticed.notice") == ["0"])
    #expect(try await Self.waiting(bureau).first?.keyed?.name == "anna")
  }

  @Test("the schema itself refuses a second reading by the first person")
  func schemaFourEyes() async throws {
    let (_, line) = try await Self.withScan()
    #expect(try await Self.key(Sample.red(1), for: line, by: "anna"))
    let officer = try await TestDatabase.connect(as: .compliance)
    await #expect(throws: DatabaseError.self) {
      try await officer.transaction { session throws(DatabaseError) in
        try Keyings.end(of: line.document, as: "taken", readBy: "anna", in: session)
      }
    }
    await officer.close()
  }

  @Test("what was keyed and read again by another is taken in and matched like any other notice")
  func takenIn() async throws {
    let (bureau, line) = try await Self.withScan()
    try await bureau.feed("P-1", Sample.local)
    #expect(try await Self.key(Sample.red(1), for: line, by: "anna"))
    #expect(try await Self.readAgain(line, by: "bela", bureau) == .success(.accepted))
    #expect(try await bureau.outcomes() == ["scan.pdf": "accepted"])
    try await bureau.match()
    #expect(try await bureau.hits() == ["2026/1 P-1 open"])
    // The notice's document still names the bytes that came.
    #expect(
      try await bureau.ask("select encode(slice_sha256, 'hex') from noticed.document") == [
        SHA256Sum(of: Self.scan).hex
      ]
    )
    #expect(
      try await bureau.ask(
        "select actor || ' ' || act from noticed.custody_event where act like '%key%' order by number"
      ) == ["anna document-keyed", "bela keyed-document-read-again"]
    )
    #expect(
      try await bureau.ask("select keyed_by || read_by || (content is null) from noticed.keying")
        == ["annabelatrue"]
    )
    #expect(try await Self.waiting(bureau).isEmpty)
    #expect(try await Self.key(Sample.red(1), for: line, by: "anna") == false)
    #expect(try await Self.readAgain(line, by: "cleo", bureau) == .failure(.nothingKeyed))
  }

  @Test("what was keyed again takes the place of what was keyed first")
  func keyedAgain() async throws {
    let (bureau, line) = try await Self.withScan()
    #expect(try await Self.key(Sample.red(1), for: line, by: "anna"))
    #expect(try await Self.key(Sample.red(2), for: line, by: "bela"))
    #expect(try await Self.readAgain(line, by: "bela", bureau) == .failure(.samePerson))
    #expect(try await Self.readAgain(line, by: "anna", bureau) == .success(.accepted))
    #expect(try await bureau.ask("select reference from noticed.notice") == ["2026/2"])
  }

  @Test("a keyed cancellation takes away what it cancels")
  func keyedCancellation() async throws {
    let (bureau, line) = try await Self.withScan()
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    #expect(try await Self.key(Sample.cancellation(1), for: line, by: "anna"))
    #expect(try await Self.readAgain(line, by: "bela", bureau) == .success(.applied))
    #expect(try await bureau.ask("select life::text from noticed.notice") == ["cancelled"])
  }

  @Test("what is set aside says why, keeps its bytes and waits no more")
  func setAside() async throws {
    let (bureau, line) = try await Self.withScan()
    #expect(try await Self.key(Sample.red(1), for: line, by: "anna"))
    let officer = try await TestDatabase.connect(as: .compliance)
    let walk = KeyedWalk(engine: bureau.engine)
    let done = try await officer.transaction { session throws(DatabaseError) in
      try walk.setAside(line, reason: "an invitation", by: "bela", in: session)
    }
    await officer.close()
    #expect(done)
    #expect(try await bureau.outcomes() == ["scan.pdf": "rejected"])
    #expect(try await Self.waiting(bureau).isEmpty)
    #expect(
      try await bureau.ask("select ended || (content is null) from noticed.keying")
        == ["set-asidetrue"]
    )
    #expect(
      try await bureau.ask("select r ->> 'text' from noticed.drop, jsonb_array_elements(reasons) r")
        == ["an invitation"]
    )
  }

  @Test("the bytes of a plain message and of what was set aside go after 30 days, not before")
  func retention() async throws {
    let (bureau, line) = try await Self.withScan()
    try bureau.drop(Self.mail("The canteen is closed on Friday."), as: "canteen.eml")
    try await bureau.takeIn()
    let walk = KeyedWalk(engine: bureau.engine)
    _ = try await bureau.database.transaction { session throws(DatabaseError) in
      try walk.setAside(line, reason: "an invitation", by: "bela", in: session)
    }
    #expect(try await Self.purge() == 0)
    let owner = try await TestDatabase.connect()
    try await owner.transaction { session throws(DatabaseError) in
      for table in ["drop", "document"] {
        try session.execute(
          "update noticed.\(identifier: table) set recorded_at = now() - interval '31 days'"
        )
      }
    }
    await owner.close()
    #expect(try await Self.purge() == 2)
    #expect(try await Self.purge() == 0)
    #expect(
      try await bureau.ask("select count(*)::text from noticed.drop where name is not null")
        == ["1"]
    )
  }

  private static func purge() async throws -> Int {
    let reviewer = try await TestDatabase.connect(as: .purge)
    let asked = try await reviewer.transaction { session throws(DatabaseError) in
      try ReviewActs.askAgainForSlices(
        stoppedBefore: Instant(startOf: TestBureau.today),
        by: "tester",
        in: session
      )
    }
    await reviewer.close()
    return asked
  }

  @Test("an operator keys without ever being shown what was keyed")
  func operatorSeesNothing() async throws {
    let (_, line) = try await Self.withScan()
    #expect(try await Self.key(Sample.red(1), for: line, by: "anna"))
    for (role, sees) in [(Role.operator, false), (.compliance, true)] {
      let desk = try await TestDatabase.connect(as: role)
      let content = try await desk.transaction { session throws(DatabaseError) in
        try Keyings.content(of: line.document, ground: Ground(), in: session)
      }
      await desk.close()
      #expect((content != nil) == sees)
    }
  }
}
