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
  private static var now: Instant {
    Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1_000_000))
  }

  /// Everything that can be said of a notice and of a method, then their end.
  private func life(in bureau: TestBureau) async throws {
    try bureau.drop(Planted.modus, as: "Zorblaxian method.json", in: "diffusion")
    try await bureau.feed("P-1", Sample.local)
    let notice = Sample.red(Planted.number, extra: Planted.everything)
    try bureau.drop(notice, as: "zorblaxian notice.json")
    try await bureau.takeIn()
    try await bureau.match()
    try await bureau.decide(.take)
    try await bureau.decide(.note, note: "Zorblaxian was here")
    try await bureau.decide(.dismiss, note: "not Zorblaxian")
    // The same bytes again, a version that the rules hold, a patch, and what stands with it.
    try bureau.drop(notice, as: "Zorblaxian again.json")
    try bureau.drop(
      Sample.red(
        Planted.number,
        published: "2026-10-01",
        extra: [Planted.alias, Planted.control, ("case", nil), ("purpose_code", "Zorblaxian")]
      ),
      as: "Zorblaxian held.json"
    )
    try bureau.drop(
      Planted.message(
        "update",
        on: "2026-10-02",
        [("persons", .array([.object([("marks", "tattoo ZORBLAXIAN")])]))]
      ),
      as: "update.json"
    )
    try bureau.drop(Planted.message("addendum", on: "2026-10-03"), as: "addendum.json")
    try bureau.drop(Planted.message("suspension", on: "2026-10-04"), as: "suspension.json")
    try bureau.drop(Planted.message("resumption", on: "2026-10-05"), as: "resumption.json")
    // Somebody else's word waits; a file with two notices is kept whole beside its slices.
    try bureau.drop(
      Planted.message("withdrawal", on: "2026-10-06", [("issuer", "FR")]),
      as: "stranger.json"
    )
    try bureau.drop(
      JSONNode([
        Planted.message("caveat", on: "2026-10-07"),
        Sample.red(2, family: "PELLWORTH", birth: "1980-02-02"),
      ]),
      as: "Zorblaxian and another.json"
    )
    try await bureau.takeIn()
    try await bureau.match()
    try bureau.drop(Planted.message("cancellation", on: "2026-10-20"), as: "cancellation.json")
    try bureau.drop(
      [
        "format": "noticed/notice/1", "doc_kind": "cancellation", "issuer": "UY",
        "issuer_kind": "ncb", "published_at": "2026-10-20", "channel": "i24_7",
        "diffusion_purpose": "modus", "refers_to": ["issuer_ref": "UY/MO/918273"],
      ],
      as: "cancelled method.json",
      in: "diffusion"
    )
    try await bureau.takeIn()
    // A copy that comes too late is stopped.
    try bureau.drop(
      Sample.red(Planted.number, published: "2026-10-10", extra: Planted.everything),
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

  /// Where the planted name or a number stands, in any case, as text or as bytes: the columns of tables; and the files.
  private func places(_ bureau: TestBureau) async throws -> [String] {
    let columns = try await bureau.ask(
      """
      select format('%I.%I|%I', n.nspname, c.relname, a.attname) from pg_class c
      join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname in ('noticed', 'lookup', 'feeder', 'public') and c.relkind in ('r', 'm', 'p')
        and a.attnum > 0 and not a.attisdropped order by 1
      """
    )
    #expect(columns.count > 200)
    let words = [Planted.name] + Planted.numbers
    let forms = words.flatMap { [$0, $0.lowercased(), $0.uppercased()] }
    let hex = forms.map { form in form.utf8.map { String(format: "%02x", $0) }.joined() }
    let patterns = words.map { "%" + $0 + "%" }
    let raw = hex.map { "%" + $0 + "%" }
    var found: [String] = []
    for column in columns {
      let parts = column.split(separator: "|").map(String.init)
      let rows = try await bureau.ask(
        """
        select \(unsafeSQL: parts[1])::text from \(unsafeSQL: parts[0])
        where \(unsafeSQL: parts[1])::text ilike any (\(patterns)) or \(unsafeSQL: parts[1])::text like any (\(raw))
        """
      )
      if !rows.isEmpty { found.append(parts.joined(separator: ".")) }
    }
    for name in try FileManager.default.subpathsOfDirectory(atPath: bureau.home.string) {
      let path = bureau.home.appending(name).string
      let bytes = FileManager.default.contents(atPath: path) ?? Data()
      let isThere = forms.contains { bytes.range(of: Data($0.utf8)) != nil }
      if isThere || name.lowercased().contains(Planted.name.lowercased()) {
        found.append("file " + name)
      }
    }
    return found + bureau.events.all.filter { $0.localizedCaseInsensitiveContains(Planted.name) }
  }

  @Test("of a planted name, in any table, file name or kept file, and the review says so")
  func everywhere() async throws {
    let bureau = try await TestBureau()
    try await life(in: bureau)
    let before = Set(try await places(bureau).filter { !$0.hasPrefix("file ") })
    #expect(
      before.isSuperset(of: [
        "noticed.notice_version.content", "noticed.subject.prepared", "noticed.notice_act.content",
        "noticed.notice_reference.reference", "noticed.parked.content", "noticed.drop.name",
        "noticed.adjudication.note", "noticed.notice.reference", "noticed.notice.number",
        "noticed.document.reference", "noticed.parked.reference_keys",
      ]),
      "\(before)"
    )
    // Within the grace all of it stays.
    #expect(try await review(bureau, days: 2).done?.purged == 0)
    #expect(Set(try await places(bureau).filter { !$0.hasPrefix("file ") }).isSuperset(of: before))
    let report = try await review(bureau, days: 4)
    #expect(report.done?.purged == 2)
    let left = try await places(bureau)
    #expect(left == [], "\(left)")
    // What is left: the outcomes, the act, the keyed tombstone; and the other notice, untouched.
    #expect(
      try await bureau.ask(
        "select count(*)::text from noticed.custody_event where act = 'notice-purged'"
      ) == ["2"]
    )
    #expect(
      try await bureau.ask(
        "select count(*)::text from noticed.notice_version where content::text like '%PELLWORTH%'"
      ) == ["1"]
    )
    #expect(try await bureau.ask("select (count(*) > 0)::text from noticed.tombstone") == ["true"])
    try bureau.drop(
      Sample.red(Planted.number, extra: Planted.everything),
      as: "replayed.json"
    )
    try await bureau.takeIn()
    #expect(
      try await bureau.ask("select count(*)::text from noticed.notice where life <> 'cancelled'")
        == ["1"]
    )
  }

  @Test("and whoever names a number of it finds the proof of its purge, not the number")
  func foundByNumber() async throws {
    let bureau = try await TestBureau()
    try await life(in: bureau)
    _ = try await review(bureau, days: 4)
    let officer = try await TestDatabase.connect(as: .compliance)
    for wanted in ["2026/\(Planted.number)", "a-645182/9-2026", "UY/FUG/\(Planted.number)"] {
      let found = try await officer.transaction { session throws(DatabaseError) in
        try session.query(
          "select reference, life from lookup.notices('', '', \(wanted), null, null, current_date, 5)"
        ).map { (row) throws(DatabaseError) in try row.string(0) + " " + row.string(1) }
      }
      #expect(found.count == 1 && found[0].hasPrefix("purged-"), "\(wanted): \(found)")
      #expect(found.first?.hasSuffix(" cancelled") == true)
    }
  }

  @Test("but what it is called stays while something of it is called back")
  func calledBack() async throws {
    let bureau = try await TestBureau()
    try await life(in: bureau)
    _ = try await bureau.ask(
      """
      insert into noticed.disclosure (id, actor, notice, recipient, channel, kind)
      select gen_random_uuid(), 'tester', id, 'prosecutor', 'paper', 'export' from noticed.notice
      where kind = 'red-notice' and life = 'cancelled' returning ''
      """
    )
    #expect(try await review(bureau, days: 4).done?.purged == 2)
    let names = ["noticed.notice.number", "noticed.notice.reference"]
    let left = try await places(bureau)
    #expect(Set(left).subtracting(["noticed.review_finding.detail"]) == Set(names), "\(left)")
    _ = try await bureau.ask(
      """
      update noticed.recall set acknowledged_at = now(), acknowledged_by = 'prosecutor', entered_by = 'tester'
      returning ''
      """
    )
    _ = try await review(bureau, days: 5)
    let after = try await places(bureau)
    #expect(after == [], "\(after)")
  }

  @Test(
    "of what comes to a purged notice later either, and a new publication has its numbers again"
  )
  func laterArrivals() async throws {
    let bureau = try await TestBureau()
    try await life(in: bureau)
    _ = try await review(bureau, days: 4)
    try bureau.drop(
      Planted.message("withdrawal", on: "2026-10-25"),
      as: "Zorblaxian once more.json"
    )
    try await bureau.takeIn()
    _ = try await review(bureau, days: 9)
    let left = try await places(bureau)
    #expect(left == [], "\(left)")
    try bureau.drop(
      Sample.red(Planted.number, published: "2026-10-30", extra: [Planted.control]),
      as: "anew.json"
    )
    try await bureau.takeIn()
    #expect(
      try await bureau.ask(
        "select count(*)::text from noticed.notice where reference = \("2026/\(Planted.number)")"
      ) == ["1"]
    )
    #expect(
      try await bureau.ask(
        "select count(*)::text from noticed.notice_reference where reference = 'control:A-645182/9-2026'"
      ) != ["0"]
    )
  }

  @Test("unless a legal hold keeps it, out of use, until its end or until it is lifted")
  func legalHold() async throws {
    let bureau = try await TestBureau()
    try await life(in: bureau)
    let id = try #require(
      Identifier<Notice>(
        try await bureau.ask(
          "select id::text from noticed.notice where life = 'cancelled' and kind = 'red-notice'"
        )[0]
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
    #expect(report.done?.purged == 1, "The method, which nothing keeps.")
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
