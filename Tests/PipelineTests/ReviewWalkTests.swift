import DropFolder
import Notices
import Pipeline
import Postgres
import Records
import TestSupport
import Testing

@Suite("The compliance run", .database(.schema))
struct ReviewWalkTests {
  @Test("a database with nothing in it is quiet, and the run is on record")
  func nothingHeld() async throws {
    let bench = try await ReviewBench()
    let report = try await bench.review()
    #expect(report.lines.isEmpty)
    #expect(report.isQuiet)
    #expect(report.notices == 0)
    #expect(report.last == nil)
    #expect(try await bench.count("noticed.review_run") == 1)
    #expect(try await bench.count("noticed.custody_event where act = 'reviewed'") == 1)
  }

  @Test("two runs never overlap")
  func overlap() async throws {
    let bench = try await ReviewBench()
    let other = try await TestDatabase.connect()
    let isTaken = try await other.run { session throws(DatabaseError) in
      try ReviewRuns.lock(session)
    }
    #expect(isTaken)
    let refused = await refusal { try await bench.review() }
    guard case .running? = refused else {
      Issue.record("it was not refused: \(String(describing: refused))")
      return
    }
    #expect(try await bench.count("noticed.review_run") == 0)
    try await other.run { session throws(DatabaseError) in try ReviewRuns.unlock(session) }
    try await bench.review()
    try await bench.review()
    #expect(try await bench.count("noticed.review_run") == 2)
  }

  @Test("a clock that was set back before the last run is refused")
  func clockBack() async throws {
    let bench = try await ReviewBench()
    try await bench.review()
    bench.at("2026-05-31T08:00:00Z")
    let refused = await refusal { try await bench.review() }
    guard case .clockSteppedBack? = refused else {
      Issue.record("it was not refused: \(String(describing: refused))")
      return
    }
    #expect(try await bench.count("noticed.review_run") == 1)
    bench.at("2026-06-01T08:00:01Z")
    try await bench.review()
  }

  @Test("a run that is killed while it writes has not been")
  func killed() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1", expires: "2026-01-01")
    let person = try await bench.person("1", retainUntil: "2026-01-01")
    try await bench.run(
      """
      create function public.die() returns trigger language plpgsql security definer as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$
      """,
      "create trigger die after insert on noticed.review_finding for each row execute function public.die()"
    )
    // Something must be found beside what is done, so that the writing comes to the trigger.
    try await bench.hold("2026/2", expires: "2026-05-31")
    #expect(await refusal { try await bench.review(applies: true) } != nil)
    #expect(try await bench.count("noticed.review_run") == 0)
    #expect(try await bench.count("noticed.review_finding") == 0)
    #expect(try await bench.count("noticed.custody_event") == 0)
    #expect(try await bench.count("noticed.notice_version where content is not null") == 2)
    #expect(try await bench.count("noticed.notice_key") == 2)
    #expect(
      try await bench.count("noticed.local_person where number = \(person) and record is not null")
        == 1
    )
    try await bench.run("drop trigger die on noticed.review_finding")
    let report = try await bench.review(applies: true)
    #expect(report.done?.purged == 1)
    #expect(report.told(.new) == ["expired 2026/2"])
  }

  @Test("what is found a second time is known, then overdue, and ends when it no longer holds")
  func secondTime() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold("2026/1", expires: "2026-06-30")
    let first = try await bench.review()
    #expect(first.told(.new) == ["retention-due 2026/1"])
    #expect(!first.isQuiet)
    bench.at("2026-06-02T08:00:00Z")
    let second = try await bench.review()
    #expect(second.told(.new).isEmpty)
    #expect(second.told(.known) == ["retention-due 2026/1"])
    #expect(second.isQuiet)
    #expect(second.lines.first?.finding.number == first.lines.first?.finding.number)
    try await bench.run(
      "update noticed.notice set expires_on = '2031-01-01' where id = \(notice.description)::uuid"
    )
    bench.at("2026-06-03T08:00:00Z")
    let third = try await bench.review()
    #expect(third.lines.isEmpty)
    #expect(third.ended == 1)
  }

  @Test("what is past its day is overdue until somebody takes note of it")
  func overdue() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1", disposition: .held, received: "2026-05-20T08:00:00Z")
    #expect(try await bench.review().told(.new) == ["hold-overdue 2026/1"])
    let second = try await bench.review()
    #expect(second.told(.overdue) == ["hold-overdue 2026/1"])
    #expect(!second.isQuiet)
    let number = try #require(second.lines.first?.finding.number)
    try await bench.acknowledge(number, until: "2026-06-10")
    let third = try await bench.review()
    #expect(third.told(.acknowledged) == ["hold-overdue 2026/1"])
    #expect(third.isQuiet)
    bench.at("2026-06-11T08:00:00Z")
    let fourth = try await bench.review()
    #expect(fourth.told(.overdue) == ["hold-overdue 2026/1"])
    #expect(fourth.lines.map(\.finding.key.kind) == [.reviewMissed, .holdOverdue])
  }

  @Test("what comes back is new again, whatever was said of it before")
  func restored() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold(
      "2026/1",
      disposition: .held,
      received: "2026-05-20T08:00:00Z"
    )
    let number = try #require(try await bench.review().lines.first?.finding.number)
    try await bench.acknowledge(number, until: nil)
    try await bench.run(
      "update noticed.notice set disposition = 'restricted' where id = \(notice.description)::uuid"
    )
    #expect(try await bench.review().told(.acknowledged).isEmpty)
    try await bench.run(
      "update noticed.notice set disposition = 'held' where id = \(notice.description)::uuid"
    )
    let report = try await bench.review()
    #expect(report.told(.new) == ["hold-overdue 2026/1"])
    #expect(report.lines.first?.finding.number != number)
  }

  @Test("what happened stands until somebody takes note of it, and then goes")
  func events() async throws {
    let bench = try await ReviewBench()
    try await bench.review()
    bench.at("2026-06-03T08:00:00Z")
    #expect(try await bench.review().told(.new) == ["review-missed "])
    bench.at("2026-06-03T09:00:00Z")
    let report = try await bench.review()
    #expect(report.told(.known) == ["review-missed "])
    try await bench.acknowledge(try #require(report.lines.first?.finding.number), until: nil)
    #expect(try await bench.review().lines.isEmpty)
  }

  @Test("nothing is changed unless it is asked for")
  func withoutApply() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold("2026/1", expires: "2026-01-01")
    let person = try await bench.person("1", retainUntil: "2026-01-01")
    _ = try await bench.hit(notice, person)
    let report = try await bench.review()
    #expect(report.due == 2)
    #expect(report.done == nil)
    #expect(try await bench.count("noticed.notice_key") == 1)
    #expect(try await bench.count("noticed.notice_version where content is not null") == 1)
    #expect(try await bench.count("noticed.hit where status = 'open'") == 1)
    #expect(try await bench.count("noticed.local_person where removed_at is null") == 1)
    #expect(try await bench.count("noticed.purge_task") == 0)
  }

  @Test("a run for another day keeps nothing and does nothing")
  func rehearsal() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1", expires: "2026-12-31")
    var request = ReviewWalk.Request()
    request.asOf = day("2027-01-02")
    let walk = try await bench.walk()
    let report = try await walk.review(request)
    #expect(report.run == nil)
    #expect(report.told(.new) == ["expired 2026/1"])
    #expect(try await bench.count("noticed.review_run") == 0)
    #expect(try await bench.count("noticed.review_finding") == 0)
    request.applies = true
    let asked = request
    guard case .appliesByAnotherDay? = await refusal({ try await walk.review(asked) }) else {
      Issue.record("it was not refused")
      return
    }
    #expect(try await bench.count("noticed.notice_key") == 1)
  }

  @Test("rules that would be stricter are a question and change nothing")
  func stricter() async throws {
    let bench = try await ReviewBench()
    try await bench.hold("2026/1")
    try await bench.hold("2026/2", isJudged: false)
    let report = try await bench.review()
    #expect(Set(report.told(.new)) == ["stricter 2026/2"])
    #expect(report.judged == 2)
    #expect(report.changes.contains { $0.newlyFailing == 1 })
    #expect(try await bench.count("noticed.notice where disposition = 'accepted'") == 2)
    #expect(try await bench.count("noticed.notice_key") == 2)
  }

  @Test("look-ups without a purpose, open tasks and undecided hits are told")
  func people() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold("2026/1")
    let person = try await bench.person("1", retainUntil: nil)
    let old = try await bench.hit(notice, person, at: "2026-05-20T08:00:00Z")
    try await bench.run(
      "insert into noticed.urgent_task (id, hit, code) values (gen_random_uuid(), \(old)::uuid, 'cancelled')",
      """
      insert into noticed.lookup (worn, actor, operation, command, results, purpose)
      select 'noticed_analyst', 'tester', 'consultation', 'hit list', 1, p from unnest(array[null, null, 'search']) as p
      """
    )
    let report = try await bench.review()
    #expect(
      report.told(.new) == ["hit-undecided 2026/1", "lookup-groundless ", "urgent-open 2026/1"]
    )
    let lookups = report.lines.first { $0.finding.key.kind == .lookupGroundless }
    #expect(lookups?.finding.detail["count"] == "2")
  }

  @Test("keys that are missing or should be gone are told")
  func orphans() async throws {
    let bench = try await ReviewBench()
    let found = try await bench.hold("2026/1")
    let unfindable = try await bench.hold("2026/2")
    try await bench.run(
      "update noticed.notice set life = 'suspended' where id = \(found.description)::uuid",
      """
      delete from noticed.notice_key where subject in (
        select id from noticed.subject where notice = \(unfindable.description)::uuid)
      """
    )
    #expect(
      try await bench.review().told(.new) == [
        "keys-of-unmatchable 2026/1", "subject-without-keys 2026/2",
      ]
    )
  }

  @Test("a method that names nothing which can be compared has no keys, and nothing is amiss")
  func nothingToCompare() async throws {
    let bench = try await ReviewBench()
    func modus(_ elements: String) -> String {
      """
      {"format":"noticed/notice/1","doc_kind":"diffusion","diffusion_purpose":"modus","issuer":"FR",
       "mo":{"title":"A method","offence_code":"PTS","description":"It was used.","elements":{\(elements)}}}
      """
    }
    let bare = try await bench.hold("2026/1", content: modus(""))
    let told = try await bench.hold("2026/2", content: modus(#""means":"crowbar""#))
    try await bench.run(
      """
      update noticed.notice set kind = 'modus-diffusion', tier = 'unreviewed-diffusion'
      where id in (\(bare.description)::uuid, \(told.description)::uuid)
      """,
      "delete from noticed.notice_key"
    )
    let found = try await bench.review().told(.new).filter { $0.hasPrefix("subject-without-keys") }
    #expect(found == ["subject-without-keys 2026/2"])
  }

  @Test("a notice that cannot be judged is told, and not only counted")
  func unreadable() async throws {
    let bench = try await ReviewBench()
    let notice = try await bench.hold("2026/1").description
    try await bench.run(
      "update noticed.notice_version set content = null where notice = \(notice)::uuid"
    )
    let report = try await bench.review()
    #expect(report.told(.new) == ["unreadable 2026/1"])
    #expect(report.judged == 0)
  }

  @Test("a daemon that judges by other rules is told")
  func otherRules() async throws {
    let bench = try await ReviewBench()
    let (node, book) = (bench.node.description, bench.engine.ruleBook)
    try await bench.run("update noticed.node set rule_book = \(book) where id = \(node)::uuid")
    #expect(try await bench.review().lines.isEmpty)
    try await bench.run("update noticed.node set rule_book = 'other' where id = \(node)::uuid")
    #expect(try await bench.review().told(.new) == ["rule-book-differs "])
  }
}

extension ReviewBench {
  func acknowledge(_ number: Int64, until: String?) async throws {
    let compliance = try await TestDatabase.connect(as: .compliance)
    let isKnown = try await compliance.transaction { session throws(DatabaseError) in
      try ReviewRuns.acknowledge(
        number,
        why: "looked into",
        until: until.map { day($0) },
        by: "tester",
        in: session
      )
    }
    #expect(isKnown)
  }
}
