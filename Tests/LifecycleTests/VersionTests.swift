import Lifecycle
import Notices
import Testing

@Suite("Publications and their versions")
struct VersionTests {
  @Test("the same content again is a repeat and changes nothing")
  func repeats() {
    var desk = Desk()
    desk.receive(red())
    let fold = desk.receive(red())
    #expect(fold.outcome == .repeat(of: desk.notices.first?.id))
    #expect(fold.changesNothing)
  }

  @Test("a document without any number is found again by its content")
  func numberless() {
    var desk = Desk()
    let nameless = red {
      $0.controlNumber = nil
      $0.entityID = nil
      $0.warrant = nil
    }
    desk.receive(nameless)
    #expect(desk.receive(nameless).outcome == .repeat(of: desk.notices.first?.id))
  }

  @Test("the newest publication is current, in whatever order they arrive")
  func order() {
    let dates = ["2026-04-01", "2026-04-02", "2026-04-03"]
    for order in permutations(of: dates) {
      var desk = Desk()
      for date in order { desk.receive(red { $0.publishedAt = PartialDate(date) }) }
      #expect(desk.notices.count == 1)
      #expect(desk.notices.first?.versions.count == 3)
      #expect(
        desk.notices.first?.currentVersion?.document?.publishedAt == PartialDate("2026-04-03")
      )
    }
  }

  @Test("the bureau's own retention holds where nothing is stated, and where it is shorter")
  func ownRetention() {
    func last(_ stated: String?, months: Int?) -> String? {
      var desk = Desk()
      desk.held.retentionMonths = months.map { [.redNotice: $0] } ?? [:]
      let fold = desk.receive(
        red {
          $0.publishedAt = PartialDate("2026-04-01")
          $0.expiresAt = stated.flatMap { PartialDate($0) }
        }
      )
      // A decision gives it no longer life.
      desk.decide(fold, .held)
      return desk.notices.first?.expiresOn.map { "\($0)" }
    }
    #expect(last(nil, months: nil) == "2031-04-01")
    #expect(last(nil, months: 120) == "2036-04-01")
    #expect(last(nil, months: 12) == "2027-04-01")
    #expect(last("2030-01-01", months: 12) == "2027-04-01")
    #expect(last("2026-09-01", months: 12) == "2026-09-01")
    #expect(last("2030-01-01", months: nil) == "2030-01-01")
  }

  @Test("an extension counts the bureau's own retention anew")
  func ownRetentionExtended() {
    var desk = Desk()
    desk.held.retentionMonths = [.redNotice: 12]
    desk.receive(red { $0.publishedAt = PartialDate("2026-04-01") })
    desk.receive(
      change(.extension, "2026-07-01") {
        $0.reason = "Still wanted."
        $0.until = PartialDate("2030-01-01")
      }
    )
    #expect(desk.notices.first?.expiresOn.map { "\($0)" } == "2027-07-01")
  }

  @Test("of equal dates the later arrival is current")
  func ties() {
    var desk = Desk()
    desk.receive(red())
    let fold = desk.receive(red { $0.remarks = "corrected" })
    #expect(fold.outcome == .version(desk.notices[0].id, current: true))
  }

  @Test("a lower tier never becomes current, and a higher one takes over")
  func tiers() {
    var desk = Desk()
    let processed = red { $0.secretariatStatus = .beingProcessed }
    desk.receive(processed)
    #expect(desk.notices.map(\.tier) == [.unreviewedDiffusion])
    desk.receive(red { $0.publishedAt = PartialDate("2026-03-01") })
    #expect(desk.notices.map(\.tier) == [.publishedNotice])
    let late = desk.receive(
      red {
        $0.secretariatStatus = .beingProcessed
        $0.publishedAt = PartialDate("2026-07-01")
      }
    )
    #expect(late.outcome == .version(desk.notices[0].id, current: false))
    #expect(desk.notices.map(\.tier) == [.publishedNotice])
  }

  @Test("an extract of the public web joins the published notice of the file, before or after it")
  func extracts() {
    for isFirst in [true, false] {
      var desk = Desk()
      if isFirst { desk.receive(extract()) }
      #expect(desk.matchable.isEmpty)
      desk.receive(red())
      if !isFirst { desk.receive(extract()) }
      #expect(desk.notices.count == 1)
      #expect(desk.matchable.map(\.tier) == [.publishedNotice])
      #expect(desk.notices.first?.issuer == CountryCode("FR"))
    }
  }

  @Test("the file number links notices and never merges them")
  func links() {
    var desk = Desk()
    desk.receive(red())
    let fold = desk.receive(
      red {
        $0.controlNumber = "A-2/4-2026"
        $0.issuer = CountryCode("DE")
      }
    )
    let ids = desk.notices.map(\.id)
    #expect(ids.count == 2)
    #expect(fold.links == [Link(first: ids[0], second: ids[1], ground: .file)])
  }

  @Test("the same control number in another colour is another notice")
  func colours() {
    var desk = Desk()
    desk.receive(red(), red { $0.colour = .blue })
    #expect(desk.notices.map(\.kind) == [.redNotice, .blueNotice])
  }

  @Test("equal references of different issuers are different diffusions")
  func issuers() {
    var desk = Desk()
    desk.receive(diffusion(), diffusion { $0.issuer = CountryCode("DE") })
    #expect(desk.notices.count == 2)
  }

  @Test("a version that is held leaves the earlier one in force and waits beside it")
  func held() {
    var desk = Desk()
    desk.receive(red())
    let newer = red { $0.publishedAt = PartialDate("2026-05-01") }
    let fold = desk.receive(newer, .held)
    #expect(fold.outcome == .version(desk.notices[0].id, current: false))
    #expect(fold.outcomes.map(\.disposition) == [.held])
    #expect(desk.matchable.count == 1)
    #expect(desk.notices[0].waitingVersion?.id == fold.versions[0].version.id)
    let released = desk.decide(fold, .accepted)
    #expect(desk.notices[0].currentVersion?.id == fold.versions[0].version.id)
    #expect(released.consequences.count == 1)
  }

  @Test("a version that restricts is current")
  func restricts() {
    var desk = Desk()
    desk.receive(red())
    desk.receive(red { $0.publishedAt = PartialDate("2026-05-01") }, .restricted)
    #expect(desk.matchable.map(\.disposition) == [.restricted])
  }

  @Test("an older usable version comes into force before a newer one that is held")
  func olderUsable() {
    var desk = Desk()
    desk.receive(red { $0.publishedAt = PartialDate("2026-05-01") }, .held)
    desk.receive(red())
    #expect(desk.matchable.count == 1)
    #expect(desk.notices[0].waitingVersion != nil)
  }

  @Test("validity ends by the clock: as stated, else five years after publication")
  func expiry() {
    var desk = Desk()
    desk.receive(
      red(),
      red {
        $0.controlNumber = "A-2/4-2026"
        $0.expiresAt = PartialDate("2027-01")
      }
    )
    #expect(desk.notices.map(\.expiresOn) == [day("2031-04-01"), day("2027-01-31")])
    desk.today = day("2027-01-31")
    #expect(desk.matchable.count == 2)
    desk.today = day("2027-02-01")
    #expect(desk.matchable.count == 1)
    desk.today = day("2031-04-02")
    #expect(desk.matchable.isEmpty)
  }

  @Test(
    "only red and purple notices, wanted and modus diffusions are matched",
    arguments: NoticeColour.allCases
  )
  func kinds(colour: NoticeColour) {
    var desk = Desk()
    desk.receive(red { $0.colour = colour })
    #expect(desk.matchable.isEmpty == (colour != .red && colour != .purple))
  }

  @Test("what is rejected by a person falls back to the version before, or ends the notice here")
  func rejected() {
    var desk = Desk()
    let first = desk.receive(red())
    let second = desk.receive(red { $0.publishedAt = PartialDate("2026-05-01") })
    desk.decide(second, .rejected)
    #expect(desk.matchable.count == 1)
    #expect(desk.notices[0].currentVersion?.id == first.versions[0].version.id)
    let last = desk.decide(first, .rejected)
    #expect(desk.notices.map(\.life) == [.cancelled])
    #expect(desk.notices.map(\.disposition) == [.held])
    #expect(last.tombstones.isEmpty)
    #expect(last.consequences.contains(.closeHits(desk.notices[0].id, .rejected)))
    #expect(desk.receive(red()).outcome == .repeat(of: desk.notices[0].id))
  }
}
