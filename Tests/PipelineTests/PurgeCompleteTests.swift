import DropFolder
import Foundation
import JSON
import Notices
import Pipeline
import Postgres
import Records
import SystemPackage
import TestSupport
import Testing

@Suite("A purge leaves no byte", .database(.schema))
struct PurgeCompleteTests {
  /// Stands in everything that arrives about the purged notice, and nowhere in the bureau's own records.
  private static let planted = "Zorblaxian"

  private static var now: Instant {
    Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
  }

  private static let alias: (String, JSONNode?) = {
    var members = (Sample.person().object ?? []).map { ($0.key, $0.node as JSONNode?) }
    members.append(("aliases", ["Vito Zorblaxian"]))
    members.append(("marks", "scar, calls himself Zorblaxian"))
    return ("persons", .array([.object(members)]))
  }()

  private static func message(_ kind: String, on day: String, _ extra: [(String, JSONNode?)] = [])
    -> JSONNode
  {
    var members: [(String, JSONNode?)] = (Sample.cancellation(1, on: day, kind: kind).object ?? [])
      .map { ($0.key, $0.node) }
    members.removeAll { member in member.0 == "reason" || extra.contains { $0.0 == member.0 } }
    members += [("reason", "Zorblaxian"), ("remarks", "About Zorblaxian")] + extra
    return .object(members)
  }

  /// Everything that can be said of a notice, then its end.
  private func life(in bureau: TestBureau) async throws {
    try await bureau.feed("P-1", Sample.local)
    let notice = Sample.red(1, extra: [Self.alias])
    try bureau.drop(notice, as: "zorblaxian notice.json")
    try await bureau.takeIn()
    try await bureau.match()
    try await bureau.decide(.take)
    try await bureau.decide(.note, note: "Zorblaxian was here")
    try await bureau.decide(.dismiss, note: "not Zorblaxian")
    // The same bytes again, a version that the rules hold, a patch, and what stands with it.
    try bureau.drop(notice, as: "Zorblaxian again.json")
    try bureau.drop(
      Sample.red(1, published: "2026-10-01", extra: [Self.alias, ("case", nil)]),
      as: "Zorblaxian held.json"
    )
    try bureau.drop(
      Self.message(
        "update",
        on: "2026-10-02",
        [("persons", .array([.object([("marks", "tattoo ZORBLAXIAN")])]))]
      ),
      as: "update.json"
    )
    try bureau.drop(Self.message("addendum", on: "2026-10-03"), as: "addendum.json")
    try bureau.drop(Self.message("suspension", on: "2026-10-04"), as: "suspension.json")
    try bureau.drop(Self.message("resumption", on: "2026-10-05"), as: "resumption.json")
    // Somebody else's word waits; a file with two notices is kept whole beside its slices.
    try bureau.drop(
      Self.message("withdrawal", on: "2026-10-06", [("issuer", "FR")]),
      as: "stranger.json"
    )
    try bureau.drop(
      JSONNode([
        Self.message("caveat", on: "2026-10-07"),
        Sample.red(2, family: "PELLWORTH", birth: "1980-02-02"),
      ]),
      as: "Zorblaxian and another.json"
    )
    try await bureau.takeIn()
    try await bureau.match()
    try bureau.drop(Self.message("cancellation", on: "2026-10-20"), as: "cancellation.json")
    try await bureau.takeIn()
    // A copy that comes too late is stopped.
    try bureau.drop(
      Sample.red(1, published: "2026-10-10", extra: [Self.alias]),
      as: "Zorblaxian late.json"
    )
    try await bureau.takeIn()
  }

  private func review(_ bureau: TestBureau, days: Int) async throws -> ReviewReport {
    let later = Self.now.adding(seconds: Int64(days) * 86_400)
    var request = ReviewWalk.Request()
    request.applies = true
    let walk = ReviewWalk(
      engine: bureau.engine,
      database: try await TestDatabase.connect(as: .purge),
      archive: nil,
      actor: "tester",
      clock: { later }
    )
    let report = try await walk.review(request)
    let home = bureau.home
    let purge = ArchivePurge(database: bureau.database, node: bureau.node) {
      sums throws(DropFolderError) in try KeptFiles(home: home).removeArchived(sums).count
    }
    _ = try await purge.walk()
    return report
  }

  /// The tables in which the planted name stands, in any case, as text or as bytes; and the files.
  private func places(_ bureau: TestBureau) async throws -> [String] {
    let tables = try await bureau.ask(
      """
      select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('noticed', 'lookup', 'feeder', 'public') and c.relkind in ('r', 'm', 'p') order by 1
      """
    )
    #expect(tables.count > 30)
    let forms = [Self.planted, Self.planted.lowercased(), Self.planted.uppercased()]
    let hex = forms.map { form in form.utf8.map { String(format: "%02x", $0) }.joined() }
    var found: [String] = []
    for table in tables {
      let rows = try await bureau.ask(
        """
        select t::text from \(unsafeSQL: table) t where t::text ilike \("%" + Self.planted + "%")
          or t::text like any (\(hex.map { "%" + $0 + "%" }))
        """
      )
      if !rows.isEmpty { found.append(table) }
    }
    for name in try FileManager.default.subpathsOfDirectory(atPath: bureau.home.string) {
      let path = bureau.home.appending(name).string
      let bytes = FileManager.default.contents(atPath: path) ?? Data()
      let isThere = forms.contains { bytes.range(of: Data($0.utf8)) != nil }
      if isThere || name.lowercased().contains(Self.planted.lowercased()) { found.append(name) }
    }
    return found
  }

  @Test("of a planted name, in any table, file name or kept file, and the review says so")
  func everywhere() async throws {
    let bureau = try await TestBureau()
    try await life(in: bureau)
    let before = Set(try await places(bureau).filter { !$0.contains("/") })
    #expect(
      before.isSuperset(of: [
        "noticed.notice_version", "noticed.subject", "noticed.notice_act", "noticed.parked",
        "noticed.drop", "noticed.adjudication",
      ]),
      "\(before)"
    )
    // Within the grace all of it stays.
    #expect(try await review(bureau, days: 2).done?.purged == 0)
    #expect(Set(try await places(bureau).filter { !$0.contains("/") }) == before)
    let report = try await review(bureau, days: 4)
    #expect(report.done?.purged == 1)
    let left = try await places(bureau)
    #expect(left == [], "\(left)")
    // What is left: the outcomes, the act, the keyed tombstone; and the other notice, untouched.
    #expect(
      try await bureau.ask(
        "select count(*)::text from noticed.custody_event where act = 'notice-purged'"
      ) == ["1"]
    )
    #expect(
      try await bureau.ask(
        "select count(*)::text from noticed.notice_version where content::text like '%PELLWORTH%'"
      ) == ["1"]
    )
    #expect(try await bureau.ask("select (count(*) > 0)::text from noticed.tombstone") == ["true"])
    try bureau.drop(Sample.red(1, extra: [Self.alias]), as: "replayed.json")
    try await bureau.takeIn()
    #expect(
      try await bureau.ask("select count(*)::text from noticed.notice where life <> 'cancelled'")
        == ["1"]
    )
  }

  @Test("unless a legal hold keeps it, out of use, until its end or until it is lifted")
  func legalHold() async throws {
    let bureau = try await TestBureau()
    try await life(in: bureau)
    let id = try #require(
      Identifier<Notice>(
        try await bureau.ask("select id::text from noticed.notice where life = 'cancelled'")[0]
      )
    )
    let officer = try await TestDatabase.connect(as: .compliance)
    let until = Self.now.day.adding(days: 30)
    let isPlaced = try await officer.transaction { session throws(DatabaseError) in
      try LegalHolds.place(
        .court,
        on: id,
        until: until,
        reason: "case 7",
        by: "officer",
        in: session
      )
    }
    #expect(isPlaced)
    let report = try await review(bureau, days: 4)
    #expect(report.done?.purged == 0)
    #expect(report.told(.new).contains { $0.hasPrefix("purge-waits") })
    #expect(try await contents(as: .analyst, id).allSatisfy(\.isEmpty))
    #expect(try await contents(as: .compliance, id).contains { !$0.isEmpty })
    // The day after its end nothing keeps it; and lifted, nothing does at once.
    let lifted = try await officer.transaction { session throws(DatabaseError) in
      try LegalHolds.lift(.court, of: id, why: "closed", by: "officer", in: session)
    }
    #expect(lifted == 1)
    #expect(try await review(bureau, days: 5).done?.purged == 1)
    let late = try await officer.transaction { session throws(DatabaseError) in
      try LegalHolds.place(.court, on: id, until: until, reason: "x", by: "officer", in: session)
    }
    #expect(!late)
  }

  private func contents(as role: Role, _ id: Identifier<Notice>) async throws -> [[UInt8]] {
    let reader = try await TestDatabase.connect(as: role)
    return try await reader.transaction { session throws(DatabaseError) in
      try NoticeLookups.open(id, on: Ground(), in: session).map(\.content)
    }
  }
}
