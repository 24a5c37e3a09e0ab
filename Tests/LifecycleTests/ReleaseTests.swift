import Lifecycle
import Notices
import Testing

@Suite("Releases and later versions")
struct ReleaseTests {
  private static let now = Instant(startOf: day("2026-08-01"))

  /// A notice that is held for one value of its remarks, and released.
  private static func released(
    _ disposition: Disposition = .accepted,
    until: Instant? = nil
  ) throws -> Desk {
    var desk = Desk()
    desk.grounds = { [ground($0.remarks)] }
    desk.judged = { $0.remarks == "fine" ? .accepted : .held }
    let fold = desk.receive(red { $0.remarks = "doubtful" }, .held)
    let notice = try #require(desk.notices.first)
    let version = try #require(fold.versions.first?.version)
    #expect(desk.matchable.isEmpty)
    desk.decide(
      Decision(
        notice: notice.id,
        version: version.id,
        disposition: disposition,
        release: HeldRelease(
          id: Identifier(using: &desk.random),
          disposition: disposition,
          grounds: [ground("doubtful")],
          until: until
        )
      )
    )
    #expect(desk.notices.first?.disposition == disposition)
    #expect(desk.notices.first?.releasedUntil == until)
    return desk
  }

  @Test("an update that changes a value is held, beside the version that was released")
  func changed() throws {
    var desk = try Self.released()
    let fold = desk.receive(change(.update) { $0.remarks = "worse" })
    #expect(fold.outcomes.map(\.disposition) == [.held])
    #expect(fold.versions.first?.version.release == nil)
    let notice = try #require(desk.notices.first)
    #expect(notice.currentVersion?.document?.remarks == "doubtful")
    #expect(notice.waitingVersion?.document?.remarks == "worse")
    #expect(notice.disposition == .accepted)
  }

  @Test("a release that is past its end is worth nothing to an update")
  func over() throws {
    var desk = try Self.released(until: Self.now)
    let fold = desk.receive(change(.update) { $0.purposeCode = "P" })
    #expect(fold.outcomes.map(\.disposition) == [.held])
  }

  @Test("a ground of which the values were not kept asks again")
  func unknownValues() throws {
    var desk = try Self.released()
    desk.grounds = { _ in [HoldGround(rule: "A", values: nil, disposition: .held)] }
    let fold = desk.receive(change(.update) { $0.purposeCode = "P" })
    #expect(fold.outcomes.map(\.disposition) == [.held])
  }

  @Test("another rule on an update asks again, and so does the same one when it is stricter")
  func anotherRule() throws {
    var desk = try Self.released(.restricted)
    desk.grounds = {
      [ground($0.remarks), HoldGround(rule: "B", values: [1], disposition: .held)]
    }
    #expect(
      desk.receive(change(.update) { $0.purposeCode = "P" }).outcomes.map(\.disposition) == [.held]
    )
  }

  @Test("a release outlives an update and a new publication that leave the values unchanged")
  func unchanged() throws {
    var desk = try Self.released(.restricted, until: Self.now.adding(seconds: 60))
    let release = try #require(desk.notices.first?.releases.first)
    let update = desk.receive(change(.update) { $0.purposeCode = "P" })
    #expect(update.outcomes.map(\.disposition) == [.restricted])
    #expect(update.versions.first?.version.release == release.id)
    #expect(desk.notices.first?.currentVersion?.document?.purposeCode == "P")
    let again = desk.receive(
      red {
        $0.remarks = "doubtful"
        $0.publishedAt = PartialDate("2026-06-01")
      },
      .held
    )
    #expect(again.outcomes.map(\.disposition) == [.restricted])
    #expect(desk.notices.first?.releasedUntil == release.until)
  }

  @Test("what needs no release gets none")
  func fine() throws {
    var desk = try Self.released()
    let fold = desk.receive(change(.update) { $0.remarks = "fine" })
    #expect(fold.versions.first?.version.release == nil)
    #expect(desk.notices.first?.currentVersion?.document?.remarks == "fine")
  }

  @Test(
    "when a release ends its version is held, keys and hits go, and a newer one that waits is asked about"
  )
  func ended() throws {
    var desk = try Self.released()
    desk.receive(change(.update) { $0.remarks = "worse" })
    let notice = try #require(desk.notices.first)
    let decisions = notice.decisions(ending: try #require(notice.releases.first?.id))
    #expect(decisions.count == 1)
    let fold = desk.decide(decisions)
    #expect(fold.decided.map(\.disposition) == [.held])
    #expect(fold.decided.map(\.release) == [nil])
    #expect(
      fold.consequences == [.removeKeys(notice.id), .closeHits(notice.id, .held)]
    )
    #expect(desk.notices.first?.disposition == .held)
    #expect(desk.notices.first?.currentVersion?.document?.remarks == "worse")
    #expect(desk.matchable.isEmpty)
  }

  @Test("a release of a newer version takes the place of the one before")
  func replaced() throws {
    var desk = try Self.released()
    let fold = desk.receive(change(.update) { $0.remarks = "worse" })
    let notice = try #require(desk.notices.first)
    let version = try #require(fold.versions.first?.version.id)
    let release = HeldRelease(
      id: Identifier(using: &desk.random),
      disposition: .restricted,
      grounds: [ground("worse")],
      until: nil
    )
    let decided = desk.decide(
      Decision(
        notice: notice.id,
        version: version,
        disposition: .restricted,
        release: release
      )
    )
    #expect(Set(decided.decided.map(\.disposition)) == [.held, .restricted])
    #expect(desk.notices.first?.currentVersion?.id == version)
    #expect(desk.notices.first?.releases == [release])
  }

  @Test(
    "a notice that is let go without restriction is matched again, so that its hits leave the legal queue"
  )
  func wider() throws {
    var desk = try Self.released(.restricted)
    let notice = try #require(desk.notices.first)
    let fold = desk.decide(
      Decision(
        notice: notice.id,
        version: try #require(notice.currentVersion?.id),
        disposition: .accepted,
        release: HeldRelease(
          id: Identifier(using: &desk.random),
          disposition: .accepted,
          grounds: [ground("doubtful")],
          until: nil
        )
      )
    )
    #expect(
      fold.consequences == [
        .matchAgain(notice.id, version: try #require(notice.currentVersion?.id))
      ]
    )
  }
}

/// A rule that looks at the remarks.
private func ground(_ remarks: String?) -> HoldGround {
  HoldGround(rule: "A", values: Array((remarks ?? "").utf8), disposition: .held)
}
