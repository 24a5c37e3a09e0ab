import DropFolder
import Notices
import Pipeline
import Postgres
import Records
import Synchronization
import TestSupport
import Testing

@Suite("Doing what the rules order", .database(.schema))
struct ReviewApplyTests {
  @Test("more than the ceiling is refused whole, and done when two persons let it")
  func ceiling() async throws {
    let bench = try await ReviewBench()
    for number in 1...11 { try await bench.hold("2026/\(number)", expires: "2026-01-01") }
    let refused = try await bench.review(applies: true)
    #expect(refused.exceededCeiling == 10)
    #expect(refused.done == nil)
    #expect(!refused.isQuiet)
    #expect(try await bench.count("noticed.notice where purged_at is not null") == 0)
    #expect(try await bench.count("noticed.custody_event where act <> 'reviewed'") == 0)
    #expect(try await bench.count("noticed.review_run where applied") == 0)
    #expect(try await bench.review(applies: true, ceiling: 11).exceededCeiling == 10)
    try await bench.approve(11, by: "anna")
    #expect(try await bench.review(applies: true).exceededCeiling == 10)
    try await bench.approve(20, by: "anna")
    #expect(try await bench.review(applies: true).exceededCeiling == 10)
    try await bench.approve(10, by: "otto")
    #expect(try await bench.review(applies: true).exceededCeiling == 10)
    try await bench.approve(12, by: "otto")
    #expect(try await bench.review(applies: true, ceiling: 5).exceededCeiling == 5)
    let done = try await bench.review(applies: true)
    #expect(done.done?.purged == 11)
    #expect(done.approvedBy == ["anna", "otto"])
    #expect(try await bench.count("noticed.review_approval where used_run is not null") == 2)
    #expect(done.isQuiet)
    #expect(try await bench.count("noticed.notice where purged_at is not null") == 11)
  }

  @Test("who may only look may not do it, and nothing is half done")
  func privileges() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1", expires: "2026-01-01")
    var request = ReviewWalk.Request()
    request.applies = true
    let walk = try await bench.walk(as: .compliance)
    let asked = request
    guard case .database(let error)? = await refusal({ try await walk.review(asked) }) else {
      Issue.record("it was not refused")
      return
    }
    #expect(error.code == .insufficientPrivilege)
    #expect(try await bench.count("noticed.review_run") == 0)
    #expect(try await bench.count("noticed.notice_key") == 1)
  }

  @Test("only what is due is taken away, and each act is on record")
  func onlyWhatIsDue() async throws {
    let bench = try await ReviewBench()
    let person = try await bench.person("1", retainUntil: nil)
    let old = try await bench.person("2", retainUntil: "2026-05-31")
    let fresh = try await bench.person("3", retainUntil: "2026-06-01")
    let longExpired = try await bench.hold("2026/1", expires: "2026-05-01")
    let justExpired = try await bench.hold("2026/2", expires: "2026-05-02")
    let cancelled = try await bench.hold(
      "2026/3",
      life: "cancelled",
      endedAt: "2026-05-29T07:59:00Z"
    )
    let inGrace = try await bench.hold("2026/4", life: "cancelled", endedAt: "2026-05-29T08:01:00Z")
    let blocked = try await bench.hold("2026/5", life: "blocked", expires: "2026-01-01")
    let inForce = try await bench.hold("2026/6", expires: "2026-06-01")
    let gone = try await bench.hit(longExpired, person)
    let closed = try await bench.hit(justExpired, person)
    let stays = try await bench.hit(inForce, person)

    let report = try await bench.review(applies: true)
    let done = try #require(report.done)
    #expect(done.purged == 2)
    #expect(done.ended == 1)
    #expect(done.locals == 1)
    #expect(done.hitsClosed == 2)
    #expect(done.slices == 2)
    #expect(report.told(.new) == ["expired 2026/2", "purge-waits 2026/5", "retention-due 2026/6"])

    for notice in [longExpired, cancelled] { #expect(try await bench.content(of: notice) == nil) }
    for notice in [justExpired, inGrace, blocked, inForce] {
      #expect(try await bench.content(of: notice) != nil)
    }
    let keyed = try await bench.text(
      """
      select array_agg(n.reference) from noticed.notice_key k join noticed.subject s on s.id = k.subject
      join noticed.notice n on n.id = s.notice
      """
    )
    #expect(keyed == "{2026/6}")
    #expect(
      try await bench.text("select closed_because from noticed.hit where id = \(gone)::uuid")
        == "expired"
    )
    #expect(
      try await bench.text("select evidence from noticed.hit where id = \(gone)::uuid") == nil
    )
    #expect(
      try await bench.text("select features from noticed.hit_evidence where hit = \(gone)::uuid")
        == "[]"
    )
    #expect(
      try await bench.text("select closed_because from noticed.hit where id = \(closed)::uuid")
        == "expired"
    )
    #expect(
      try await bench.text("select features from noticed.hit_evidence where hit = \(closed)::uuid")
        == "[1]"
    )
    #expect(
      try await bench.text("select status from noticed.hit where id = \(stays)::uuid") == "open"
    )

    #expect(
      try await bench.count(
        "noticed.local_person where number = \(old) and record is null and prepared is null and removed_at is not null"
      ) == 1
    )
    #expect(
      try await bench.count(
        "noticed.local_person where number in (\(person), \(fresh)) and record is not null and removed_at is null"
      ) == 2
    )
    #expect(try await bench.count("noticed.local_key where person = \(old)") == 0)
    #expect(try await bench.count("noticed.local_key") == 2)
    #expect(try await bench.count("noticed.match_task where person = \(old)") == 1)
    #expect(try await bench.count("noticed.local_person where prepared_version is null") == 0)

    let acts = try await bench.text(
      "select array_agg(act || ' ' || n order by act) from (select act, count(*) as n from noticed.custody_event group by act) x"
    )
    #expect(
      acts
        == #"{"hit-closed 2","local-purged 1","matching-ended 1","notice-purged 2","reviewed 1","slice-ordered-away 2"}"#
    )
    // A second run finds nothing more to do.
    #expect(try await bench.review(applies: true).due == 0)
  }

  @Test("nothing personal is left of a purged notice in any text of the database")
  func complete() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold("2026/1", expires: "2026-01-01")
    let document = try #require(try await bench.text("select id from noticed.document"))
    try await bench.run(
      """
      insert into noticed.notice_act (notice, number, document, kind, day, fingerprint, content)
      values (\(notice.description), 0, \(document), 'addendum', '2026-01-01', sha256('a'), 'EXAMPLE')
      """,
      "update noticed.drop set name = 'EXAMPLE', name_readable = 'EXAMPLE', reasons = '[{\"code\":\"A\",\"text\":\"EXAMPLE\"}]'"
    )
    #expect(try await bench.review(applies: true).done?.purged == 1)
    let database = bench.database
    let left = try await database.transaction { session throws(DatabaseError) in
      var left: [String] = []
      for table in [
        "drop", "document", "notice", "notice_version", "notice_act", "finding", "parked",
        "subject", "review_finding", "custody_event",
      ] {
        let rows = try session.query(
          "select t::text as row from noticed.\(identifier: table) t where t::text like '%EXAMPLE%'"
        )
        if !rows.isEmpty { left.append(table) }
      }
      return left
    }
    #expect(left.isEmpty)
    #expect(try await bench.count("noticed.notice where purged_at is not null") == 1)
    #expect(try await bench.text("select reasons -> 0 ->> 'code' from noticed.document") == "A-1")
  }

  @Test("a purged notice that is published again is looked at and purged like any other")
  func publishedAgain() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold("2026/1", expires: "2026-01-01").description
    #expect(try await bench.review(applies: true).done?.purged == 1)
    #expect(try await bench.review(applies: true).notices == 0)
    try await bench.run(
      "update noticed.notice_version set content = '{\"doc_kind\":\"notice\"}' where notice = \(notice)::uuid",
      """
      update noticed.notice set expires_on = '2026-06-20', purged_at = null, reference = '2026/1' where id = \(notice)::uuid
      """
    )
    let report = try await bench.review(applies: true)
    #expect(report.told(.new).contains("retention-due 2026/1"))
    #expect(report.notices == 1)
    bench.at("2026-08-01T08:00:00Z")
    #expect(try await bench.review(applies: true).done?.purged == 1)
    #expect(try await bench.count("noticed.notice_version where content is not null") == 0)
  }

  @Test("kept bytes go only when no other document refers to them, and on each node that has them")
  func slices() async throws {
    let bench = try await ReviewBench()
    let shared = SHA256Sum(of: [1]).bytes
    let own = SHA256Sum(of: [2]).bytes
    try await bench.hold("2026/1", expires: "2026-01-01", slice: shared)
    try await bench.hold("2026/2", slice: shared)
    try await bench.hold("2026/3", expires: "2026-01-01", slice: own)
    // Another node got the same file.
    let other = newID(Node.self).description
    try await bench.run(
      "insert into noticed.node (id, host, home) values (\(other)::uuid, 'other', '/home')",
      """
      insert into noticed.drop (id, node, pipeline, sha256, outcome, arrived_at, settled_at, duplicate_of)
      select gen_random_uuid(), \(other)::uuid, 'red-notice', p.sha256, 'duplicate', now(), now(), p.id
      from noticed.drop p join noticed.document d on d.drop = p.id where d.slice_sha256 = \(own)
      """
    )
    let report = try await bench.review(applies: true)
    #expect(report.done?.purged == 2)
    #expect(report.done?.slices == 2)
    #expect(try await bench.count("noticed.purge_task where sha256 = \(own)") == 2)
    #expect(try await bench.count("noticed.purge_task where sha256 = \(shared)") == 0)

    let removed = Mutex<[SHA256Sum]>([])
    let walk = ArchivePurge(
      database: try await TestDatabase.connect(as: .daemon),
      node: bench.node
    ) { sums throws(DropFolderError) in
      removed.withLock { $0 += sums }
      return sums.count
    }
    #expect(try await walk.walk() == 1)
    #expect(try await walk.walk() == 0)
    #expect(removed.withLock { $0.map(\.bytes) } == [own])
    #expect(try await bench.count("noticed.purge_task where done_at is null") == 1)
  }

  @Test(
    "a slice that is missing is found, stays while it is not looked for, and ends when it is back"
  )
  func missingSlice() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1")
    let state = Mutex<ArchiveState?>(.missing)
    func review() async throws -> ReviewReport {
      let archive = ReviewedArchive(node: bench.node, sample: 5) { _ in state.withLock { $0 } }
      return try await bench.walk(archive: archive).review()
    }
    #expect(try await review().told(.new) == ["slice-missing "])
    state.withLock { $0 = nil }
    #expect(try await review().told(.known) == ["slice-missing "])
    #expect(try await bench.review().told(.known) == ["slice-missing "])
    state.withLock { $0 = .damaged }
    #expect(try await review().told(.new) == ["slice-damaged "])
    state.withLock { $0 = .intact }
    #expect(try await review().lines.isEmpty)
  }

  @Test("what runs longer than the bureau's own rule gets the earlier last day, within the ceiling")
  func ownRetention() async throws {
    let bench = try await ReviewBench()
    let head = "kind,months,basis,owner,date,expiry"
    let other = try ReviewBench.engine(
      "codes/retention.csv",
      head,
      "\(head)\nred-notice,12,Police Act 4,legal officer,2026-01-01,2027-01-01"
    )
    let long = try await bench.hold("2026/1", expires: "2030-01-01")
    let short = try await bench.hold("2026/2", expires: "2026-12-31")
    let ended = try await bench.hold("2026/3", life: "cancelled", endedAt: "2026-05-31T08:00:00Z")
    try await bench.run("update noticed.notice set published_on = '2026-03-01'")
    var request = ReviewWalk.Request()
    let looked = try await bench.walk(as: .compliance, by: other).review(request)
    #expect(looked.told(.new).contains("kept-too-long 2026/1"))
    #expect(looked.due == 1)
    request.applies = true
    request.ceiling = 0
    #expect(try await bench.walk(by: other).review(request).done == nil)
    request.ceiling = nil
    let report = try await bench.walk(by: other).review(request)
    #expect(report.done?.shortened == 1)
    #expect(!report.lines.contains { $0.finding.key.kind == .keptTooLong })
    for (notice, last) in [(long, "2027-03-01"), (short, "2026-12-31"), (ended, "2030-01-01")] {
      let kept = try await bench.text(
        "select expires_on from noticed.notice where id = \(notice.description)::uuid"
      )
      #expect(kept == last)
    }
    #expect(try await bench.count("noticed.custody_event where act = 'retention-shortened'") == 1)
    // Once nobody confirms the row, nothing is read from it.
    bench.at("2027-01-02T08:00:00Z")
    try await bench.run("update noticed.notice set expires_on = '2030-01-01'")
    let later = try await bench.walk(by: other).review(ReviewWalk.Request())
    #expect(!later.lines.contains { $0.finding.key.kind == .keptTooLong })
  }
}

extension ReviewBench {
  func content(of notice: Identifier<Notice>) async throws -> String? {
    try await text(
      "select content from noticed.notice_version where notice = \(notice.description)::uuid"
    )
  }
}
