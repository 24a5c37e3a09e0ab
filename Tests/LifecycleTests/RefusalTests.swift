import Lifecycle
import Notices
import Testing

@Suite("What cannot be applied is said, never dropped")
struct RefusalTests {
  @Test("a document that does not say what it is makes nothing")
  func nameless() {
    var desk = Desk()
    let fold = desk.receive(Notice())
    #expect(fold.outcome == .refused(.documentKindNotStated))
    #expect(fold.changesNothing)
  }

  @Test("a notice without a colour makes nothing")
  func colourless() {
    var desk = Desk()
    let fold = desk.receive(red { $0.colour = nil })
    #expect(fold.outcome == .refused(.noticeKindNotStated))
    #expect(fold.changesNothing)
  }

  @Test("a rejected publication makes no notice, only its outcome")
  func rejected() {
    var desk = Desk()
    let fold = desk.receive(red(), .rejected)
    #expect(fold.outcome == .rejected)
    #expect(fold.changesNothing)
  }

  @Test(
    "what waits for an unknown notice is kept; what takes away waits loudly",
    arguments: [
      (DocumentKind.update, false), (.addendum, false), (.caveat, false), (.resumption, false),
      (.extension, false), (.suspension, true), (.dataProtectionBlock, true),
    ]
  )
  func unknown(kind: DocumentKind, loud: Bool) {
    var desk = Desk()
    let fold = desk.receive(change(kind))
    #expect(fold.outcome == .waiting(.unknownTarget, loud: loud))
    #expect(fold.parked.map(\.why) == [.unknownTarget])
    #expect(fold.parked.map(\.isLoud) == [loud])
    #expect(fold.inserted.isEmpty)
  }

  @Test(
    "a document from neither the issuer nor the Secretariat changes nothing and waits loudly",
    arguments: [
      DocumentKind.addendum, .caveat, .suspension, .withdrawal, .cancellation, .extension,
      .dataProtectionBlock, .resumption,
    ]
  )
  func stranger(kind: DocumentKind) {
    var desk = Desk()
    desk.receive(red())
    let fold = desk.receive(change(kind) { $0.issuer = CountryCode("DE") })
    #expect(fold.outcome == .waiting(.notFromIssuer, loud: true))
    #expect(fold.changed.isEmpty)
    #expect(fold.tombstones.isEmpty)
    #expect(desk.matchable.count == 1)
  }

  @Test("an amendment cannot change the issuer (LIF-03)")
  func issuer() {
    var desk = Desk()
    desk.receive(red())
    let stranger = desk.receive(change(.update) { $0.issuer = CountryCode("DE") })
    #expect(stranger.outcome == .waiting(.issuerWouldChange, loud: true))
    let secretariat = desk.receive(
      change(.update) {
        $0.issuer = CountryCode("DE")
        $0.issuerKind = .generalSecretariat
      }
    )
    #expect(secretariat.outcome == .waiting(.issuerWouldChange, loud: true))
    #expect(desk.notices.map(\.issuer) == [CountryCode("FR")])
  }

  @Test(
    "a cancellation without any reference, or without a sender, waits loudly",
    arguments: [
      (change(.cancellation) { $0.refersTo = nil }, Wait.noUsableReference),
      (change(.cancellation) { $0.issuer = nil }, Wait.senderNotStated),
    ]
  )
  func unusable(document: Notice, why: Wait) {
    var desk = Desk()
    desk.receive(red())
    let fold = desk.receive(document)
    #expect(fold.outcome == .waiting(why, loud: true))
    #expect(desk.matchable.count == 1)
  }

  @Test(
    "nothing but a new publication follows a cancellation",
    arguments: [
      DocumentKind.update, .addendum, .caveat, .resumption, .extension,
    ]
  )
  func afterTheEnd(kind: DocumentKind) {
    var desk = Desk()
    desk.receive(red(), change(.cancellation))
    let fold = desk.receive(change(kind, "2026-06-01"))
    #expect(fold.outcome == .refused(.alreadyCancelled))
    #expect(fold.changesNothing)
  }

  @Test("only the Secretariat lifts a block")
  func unblock() {
    var desk = Desk()
    desk.receive(red(), change(.dataProtectionBlock) { $0.issuerKind = .generalSecretariat })
    let issuer = desk.receive(change(.dataProtectionUnblock, "2026-06-01"))
    #expect(issuer.outcome == .waiting(.notFromSecretariat, loud: true))
    #expect(desk.notices.map(\.life) == [.blocked])
    let resumption = desk.receive(change(.resumption, "2026-06-01"))
    #expect(resumption.outcome == .waiting(.notSuspended, loud: false))
    desk.receive(
      change(.dataProtectionUnblock, "2026-06-02") { $0.issuerKind = .generalSecretariat }
    )
    #expect(desk.notices.map(\.life) == [.current])
  }

  @Test("a resumption older than the suspension does not lift it")
  func overtaken() {
    var desk = Desk()
    desk.receive(red(), change(.suspension, "2026-06-01"))
    let fold = desk.receive(change(.resumption, "2026-05-01"))
    #expect(fold.outcome == .refused(.overtaken))
    #expect(desk.notices.map(\.life) == [.suspended])
  }

  @Test(
    "an extension needs a reason, an end, and at most five years",
    arguments: [
      (String?.none, String?.some("2032-01-01"), Wait.reasonMissing),
      ("needed", nil, .untilMissing),
      ("needed", "2036-04-02", .extensionTooLong), ("needed", "2031-03-31", .extensionShortens),
    ]
  )
  func extensions(reason: String?, until: String?, why: Wait) {
    var desk = Desk()
    desk.receive(red())
    let fold = desk.receive(
      change(.extension) {
        $0.reason = reason
        $0.until = until.flatMap { PartialDate($0) }
      }
    )
    #expect(fold.outcome == .waiting(why, loud: false))
    #expect(desk.notices.first?.expiresOn == day("2031-04-01"))
  }

  @Test(
    "what gives back waits for a person when the rules hold it",
    arguments: [DocumentKind.resumption, .extension, .dataProtectionUnblock]
  )
  func held(kind: DocumentKind) {
    var desk = Desk()
    desk.receive(red(), change(.suspension))
    let fold = desk.receive(change(kind, "2026-06-01"), .held)
    #expect(fold.outcome == .waiting(.heldByRules, loud: true))
    #expect(desk.matchable.isEmpty)
  }

  @Test("an amendment that could mean several notices waits loudly")
  func ambiguous() {
    var desk = Desk()
    desk.receive(red(), red { $0.controlNumber = "A-2/4-2026" })
    let fold = desk.receive(
      change(.update) { document in
        document.refersTo = reference { $0.entityID = "2026/1" }
      }
    )
    #expect(fold.outcome == .waiting(.ambiguousTarget, loud: true))
  }

  @Test("every reason has its sentence")
  func sentences() {
    for wait in Wait.allCases { #expect(wait.sentence.hasSuffix(".")) }
    for refusal in Refusal.allCases { #expect(refusal.sentence.hasSuffix(".")) }
  }
}
