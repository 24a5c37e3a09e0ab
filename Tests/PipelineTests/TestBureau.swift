import DropFolder
import Foundation
import JSON
import Notices
import Pipeline
import Postgres
import Records
import RuleSets
import Synchronization
import SystemPackage
import TestSupport

/// A bureau for one test: a home of its own, the test's database, the shipped rules, and the real walks.
final class TestBureau: Sendable {
  let home: FilePath
  let folder: DropFolder
  let engine: Engine
  let rarity = RarityHolder()
  let events = RecordedEvents()
  let node: Identifier<Node>
  let database: Database
  let matcherDatabase: Database
  let now: Instant
  let limits: BatchLimits

  /// The day on which the tests judge, so that they say the same for ever.
  static let today = CivilDay(year: 2026, month: 11, day: 1)

  init(
    today: CivilDay = TestBureau.today,
    home: FilePath? = nil,
    limits: BatchLimits = .standard
  ) async throws {
    self.limits = limits
    now = Instant(startOf: today).adding(seconds: 43_200)
    self.home = home ?? FilePath("/tmp/noticed-bureau-\(UUID().uuidString)")
    let configuration = try Self.shipped.get()
    engine = Engine(configuration)
    var options = DropFolder.Options()
    options.quietTime = .zero
    folder = try DropFolder(
      home: self.home,
      pipelines: configuration.pipelines.values.map(\.inbox).sorted(),
      options: options
    )
    database = try await TestDatabase.connect(as: .daemon)
    matcherDatabase = try await TestDatabase.connect(as: .daemon)
    let path = self.home.string
    node = try await database.transaction { session throws(DatabaseError) in
      var generator = SystemRandomNumberGenerator()
      return try Nodes.register(
        host: "test",
        home: path,
        new: Identifier<Node>(using: &generator),
        in: session
      )
    }
  }

  /// A bureau in which a compliant notice and a local person have become one open hit.
  static func withHit() async throws -> TestBureau {
    let bureau = try await TestBureau()
    try await bureau.feed("P-1", Sample.local)
    try bureau.drop(Sample.red(1), as: "notice.json")
    try await bureau.takeIn()
    try await bureau.match()
    return bureau
  }

  /// Decides, as an analyst, on the one hit on the desk.
  func decide(_ decision: HitDecision, note: String? = nil) async throws {
    let analyst = try await TestDatabase.connect(as: .analyst)
    try await analyst.transaction { session throws(DatabaseError) in
      let line = try onlyHit(session)
      _ = try Adjudications.decide(
        decision,
        hit: line.hit,
        seen: line.revision,
        note: note,
        by: "tester",
        in: session
      )
    }
    await analyst.close()
  }

  deinit { try? FileManager.default.removeItem(atPath: home.string) }

  /// Read once: the lexicon of charges is long.
  private static let shipped = Result {
    try loadConfiguration(directory: root.appending("pipelines").string)
  }

  /// The checkout's folder.
  static var root: FilePath {
    FilePath(#filePath).removingLastComponent().removingLastComponent().removingLastComponent()
  }

  var fileWalk: FileWalk {
    FileWalk(
      engine: engine,
      folder: folder,
      database: database,
      node: node,
      events: events,
      limits: limits
    )
  }

  var matchWalk: MatchWalk {
    MatchWalk(engine: engine, database: matcherDatabase, rarity: rarity, events: events)
  }

  var renewalWalk: RenewalWalk {
    RenewalWalk(engine: engine, database: matcherDatabase, events: events)
  }

  var intake: IntakeLoop {
    let now = now
    return IntakeLoop(
      walk: fileWalk,
      watcher: InboxWatcher(home: home, pipelines: folder.pipelines, usingInotify: false),
      brakes: BrakeHolder(),
      overlaps: true,
      clock: { now }
    )
  }

  /// Puts a file into an inbox the way an operator should.
  func drop(_ bytes: [UInt8], as name: String, in pipeline: String = "red-notice") throws {
    let draft = home.appending(".draft-\(UUID().uuidString)")
    try Data(bytes).write(to: URL(fileURLWithPath: draft.string))
    _ = try Submission.submit(draft, home: home, pipeline: pipeline, name: RawName(name))
    try FileManager.default.removeItem(atPath: draft.string)
  }

  func drop(_ notice: JSONNode, as name: String, in pipeline: String = "red-notice") throws {
    try drop(notice.serialized(), as: name, in: pipeline)
  }

  /// Takes in everything that lies in the inbox.
  func takeIn() async throws {
    var state = IntakeState()
    let intake = intake
    while true {
      switch try await intake.pass(&state) {
      case .took, .waiting: continue
      case .empty, .braked: return
      }
    }
  }

  /// Matches until nothing is left to match.
  func match() async throws {
    while try await matchWalk.walk(now: now) > 0 {}
  }

  /// Writes a local person the way a bureau's own job does.
  func feed(_ id: String, _ record: JSONNode, extra: SQL = "", columns: SQL = "") async throws {
    let text = record.text()
    let feeder = try await TestDatabase.connect(as: .feeder)
    try await feeder.transaction { session throws(DatabaseError) in
      _ = try session.execute(
        "insert into feeder.person (source, id, record \(columns)) values ('register', \(id), \(text)::jsonb \(extra))"
      )
    }
    await feeder.close()
  }

  /// Asks one question whose answer is a list of texts.
  func ask(_ question: SQL) async throws -> [String] {
    let asker = try await TestDatabase.connect()
    let answers = try await asker.transaction { session throws(DatabaseError) -> [String] in
      var answers: [String] = []
      for row in try session.query(question) { answers.append(try row.string(0)) }
      return answers
    }
    await asker.close()
    return answers
  }

  /// What became of each file, by its name.
  func outcomes() async throws -> [String: String] {
    var outcomes: [String: String] = [:]
    for line in try await ask(
      "select name_readable || '=' || outcome from noticed.drop order by recorded_at, id"
    ) {
      let parts = line.split(separator: "=")
      outcomes[String(parts[0])] = String(parts[1])
    }
    return outcomes
  }

  /// Every hit as `reference record status`, in order.
  func hits(_ condition: SQL = "true") async throws -> [String] {
    try await ask(
      """
      select n.reference || ' ' || p.id || ' ' || h.status from noticed.hit h join noticed.notice n on n.id = h.notice
      join noticed.local_person p on p.number = h.person where \(condition) order by 1
      """
    )
  }
}

/// Events as they were told, for tests that look for what must not be in them.
final class RecordedEvents: WalkEvents {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  private func add(_ line: String) { lines.withLock { $0.append(line) } }

  func fileSettled(_ drop: DropRow) {
    add("settled \(drop.id) \(drop.outcome) \(drop.reasons.map(\.code))")
  }
  func fileWrittenAfterCopy(_ claim: String) { add("written after copy \(claim)") }
  func objectIgnored(_ drop: DropRow) { add("ignored \(drop.reasons.map(\.code))") }
  func brakeChanged(_ brakes: [String]) { add("brakes \(brakes)") }
  func databaseAway(_ error: String) { add("away \(error)") }
  func databaseBack() { add("back") }
  func matched(tasks: Int, hits: Int) { add("matched \(tasks) \(hits)") }
  func prepared(records: Int, troubled: Int) { add("prepared \(records) \(troubled)") }
  func alertDelivered(hit: String) { add("alert \(hit)") }
  func alertFailed(hit: String, why: String) { add("alert failed \(hit) \(why)") }
  func rarityCounted(number: Int64, population: Int) { add("rarity \(number) \(population)") }
  func keysChanged(from old: Int, to new: Int) { add("keys \(old) \(new)") }
  func troubled(_ what: String) { add("trouble \(what)") }
}
