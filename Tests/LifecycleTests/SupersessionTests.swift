import Lifecycle
import Notices
import Testing

@Suite("A red notice replaces the wanted diffusion of its warrant")
struct SupersessionTests {
  @Test("a red notice that is held does not, until it is released")
  func held() {
    var desk = Desk()
    desk.receive(diffusion())
    let fold = desk.receive(red(), .held)
    #expect(fold.outcome == .new(desk.notices[1].id))
    #expect(desk.matchable.map(\.kind) == [.wantedDiffusion])
    let released = desk.decide(fold, .restricted)
    #expect(desk.matchable.map(\.kind) == [.redNotice])
    #expect(
      released.consequences.first
        == .carryDecisions(from: desk.notices[0].id, to: desk.notices[1].id)
    )
  }

  @Test(
    "what is not the same warrant of the same issuer, published and in force, does not",
    arguments: [
      red { $0.issuer = CountryCode("DE") }, red { $0.warrant = warrant("56/26") },
      red { $0.warrant = nil }, red { $0.secretariatStatus = .beingProcessed },
      red { $0.colour = .blue }, red { $0.expiresAt = PartialDate("2026-07-31") },
    ]
  )
  func others(notice: Notice) {
    var desk = Desk()
    desk.receive(notice, diffusion())
    #expect(desk.notices.map(\.supersededBy) == [nil, nil])
  }

  @Test("decisions are carried over before the diffusion's hits close")
  func forward() {
    var desk = Desk()
    desk.receive(diffusion())
    let fold = desk.receive(red())
    let ids = desk.notices.map(\.id)
    #expect(fold.outcome == .superseding(ids[1], [ids[0]]))
    #expect(desk.notices.map(\.life) == [.superseded, .current])
    #expect(
      fold.consequences == [
        .carryDecisions(from: ids[0], to: ids[1]),
        .matchAgain(ids[1], version: fold.versions[0].version.id),
        .removeKeys(ids[0]), .closeHits(ids[0], .superseded),
      ]
    )
  }

  @Test("a diffusion that comes after its red notice is superseded at once")
  func backward() {
    var desk = Desk()
    desk.receive(red())
    let fold = desk.receive(diffusion())
    let ids = desk.notices.map(\.id)
    #expect(fold.outcome == .superseded(ids[1], by: ids[0]))
    #expect(fold.consequences.isEmpty)
    #expect(desk.matchable.map(\.kind) == [.redNotice])
  }

  @Test("a warrant that an amendment brings replaces the diffusion too")
  func amended() {
    var desk = Desk()
    desk.receive(diffusion(), red { $0.warrant = nil })
    #expect(desk.matchable.count == 2)
    desk.receive(change(.update) { $0.warrant = warrant("55/26") })
    #expect(desk.matchable.map(\.kind) == [.redNotice])
  }

  @Test("what an issuer says it replaces is replaced, also a notice by a notice")
  func stated() {
    var desk = Desk()
    desk.receive(red())
    desk.receive(
      red {
        $0.controlNumber = "A-2/6-2026"
        $0.supersedes = ["a-1/4-2026"]
      }
    )
    #expect(desk.notices.map(\.life) == [.superseded, .current])
    var other = Desk()
    other.receive(red())
    other.receive(
      red {
        $0.controlNumber = "A-2/6-2026"
        $0.issuer = CountryCode("DE")
        $0.supersedes = ["A-1/4-2026"]
      }
    )
    #expect(other.notices.map(\.life) == [.current, .current])
  }

  @Test("the end of the red notice gives back only a diffusion that was sent after it, restricted")
  func reinstated() {
    for (date, kinds) in [("2026-04-15", []), ("2026-06-01", [NoticeKind.wantedDiffusion])] {
      var desk = Desk()
      desk.receive(red(), diffusion { $0.publishedAt = PartialDate(date) })
      desk.receive(change(.cancellation))
      #expect(desk.matchable.map(\.kind) == kinds)
      #expect(desk.matchable.allSatisfy { $0.disposition == .restricted })
    }
  }
}
