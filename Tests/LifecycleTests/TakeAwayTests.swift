import Lifecycle
import Notices
import Testing

@Suite("What takes away acts at once")
struct TakeAwayTests {
  static let takeAways: [DocumentKind] = [
    .cancellation, .withdrawal, .suspension, .dataProtectionBlock,
  ]

  @Test("it is never refused for its content", arguments: takeAways, Disposition.allCases)
  func content(kind: DocumentKind, disposition: Disposition) {
    var desk = Desk()
    desk.receive(red())
    desk.receive(change(kind), disposition)
    #expect(desk.matchable.isEmpty)
  }

  @Test("it acts from every state", arguments: takeAways, takeAways)
  func states(first: DocumentKind, second: DocumentKind) {
    var desk = Desk()
    desk.receive(red(), change(first))
    let fold = desk.receive(change(second, "2026-05-02"))
    let kind: DocumentKind = second
    #expect(
      fold.outcome == .applied(kind, to: desk.notices.map(\.id))
        || fold.outcome == .applied(kind, to: [])
    )
    let ended = [first, second].contains { $0 == .cancellation || $0 == .withdrawal }
    #expect((desk.notices.first?.life == .cancelled) == ended)
  }

  @Test("it acts from the Secretariat without the issuer's name", arguments: takeAways)
  func secretariat(kind: DocumentKind) {
    var desk = Desk()
    desk.receive(red { $0.issuerReference = "UT/1" })
    desk.receive(
      change(kind) { document in
        document.issuer = nil
        document.issuerKind = .generalSecretariat
        document.refersTo = reference { $0.issuerReference = "ut/1" }
      }
    )
    #expect(desk.matchable.isEmpty)
  }

  @Test("a reference that several issuers use does not let the Secretariat's document choose")
  func openReference() {
    var desk = Desk()
    desk.receive(
      red { $0.issuerReference = "UT/1" },
      red {
        $0.issuer = CountryCode("DE")
        $0.controlNumber = "A-9/4-2026"
        $0.issuerReference = "UT/1"
      }
    )
    let fold = desk.receive(
      change(.cancellation) { document in
        document.issuer = nil
        document.issuerKind = .generalSecretariat
        document.refersTo = reference { $0.issuerReference = "UT/1" }
      }
    )
    #expect(fold.outcome == .waiting(.ambiguousTarget, loud: true))
  }

  @Test("a number at the document's top level may be its own")
  func ownNumber() {
    var desk = Desk()
    desk.receive(red())
    desk.receive(
      change(.cancellation) { document in
        document.controlNumber = "C-77/5-2026"
        document.issuerReference = "CANC/77"
        document.refersTo = reference { $0.entityID = "2026/1" }
      }
    )
    #expect(desk.notices.map(\.life) == [.cancelled])
    var early = Desk()
    early.receive(
      change(.cancellation) { document in
        document.controlNumber = "C-77/5-2026"
        document.refersTo = reference { $0.entityID = "2026/1" }
      }
    )
    early.receive(red())
    #expect(early.notices.isEmpty)
  }

  @Test("a cancellation that names a control number leaves the rest of the file alone")
  func specific() {
    var desk = Desk()
    desk.receive(red(), red { $0.controlNumber = "A-2/4-2026" })
    desk.receive(change(.cancellation) { $0.refersTo?.entityID = "2026/1" })
    #expect(desk.notices.map(\.life) == [.cancelled, .current])
  }

  @Test("a cancellation that names only the file ends every notice of the issuer in it")
  func wholeFile() {
    var desk = Desk()
    desk.receive(
      red(),
      red { $0.controlNumber = "A-2/4-2026" },
      red {
        $0.controlNumber = "A-3/4-2026"
        $0.issuer = CountryCode("DE")
      }
    )
    desk.receive(
      change(.cancellation) { document in
        document.refersTo = reference { $0.entityID = "2026-1" }
      }
    )
    #expect(desk.notices.map(\.life) == [.cancelled, .cancelled, .current])
  }

  @Test("a cancellation ends the wanted diffusion of the same warrant, whichever comes first")
  func warrant() {
    // The red notice is held by the rules, so that it does not replace the diffusion.
    for order in permutations(of: [0, 1, 2]) {
      var desk = Desk()
      for index in order {
        switch index {
        case 0: desk.receive(red(), .held)
        case 1: desk.receive(diffusion())
        default: desk.receive(change(.cancellation))
        }
      }
      #expect(desk.matchable.isEmpty, "\(order)")
    }
  }

  @Test("the withdrawal of a diffusion leaves the notice on the same reference alone")
  func onlyTheDiffusion() {
    var desk = Desk()
    desk.receive(diffusion(), red { $0.issuerReference = "UT/FUG/7" })
    desk.receive(
      change(.withdrawal) { document in
        document.purpose = .arrest
        document.refersTo = reference { $0.issuerReference = "UT/FUG/7" }
      }
    )
    #expect(desk.notices.map(\.life) == [.cancelled, .current])
  }

  @Test(
    "a copy published on or before the cancellation is stopped, a later one is new and restricted",
    arguments: [
      (String?.some("2026-04-30"), false), ("2026-05-01", false), ("2026-05-02", true),
      ("2026", false),
      (nil, false),
    ]
  )
  func dates(date: String?, returns: Bool) {
    for isBefore in [true, false] {
      var desk = Desk()
      let copy = red { $0.publishedAt = date.flatMap { PartialDate($0) } }
      if isBefore { desk.receive(copy) }
      desk.receive(change(.cancellation))
      if !isBefore { desk.receive(copy) }
      #expect(desk.matchable.map(\.disposition) == (returns ? [.restricted] : []))
    }
  }

  @Test("a later publication is linked to what was cancelled")
  func republication() {
    var desk = Desk()
    desk.receive(red(), change(.cancellation))
    let fold = desk.receive(red { $0.publishedAt = PartialDate("2026-06-01") })
    let notices = desk.notices
    #expect(
      fold.links == [Link(first: notices[0].id, second: notices[1].id, ground: .republication)]
    )
    #expect(notices.map(\.life) == [.cancelled, .current])
    #expect(notices[1].restrictedFloor)
  }

  @Test("a cancellation without a date reaches to the day of its receipt")
  func undated() {
    var desk = Desk()
    desk.receive(red())
    desk.receive(change(.cancellation, nil), on: "2026-05-10")
    #expect(desk.matchable.isEmpty)
    desk.receive(red { $0.publishedAt = PartialDate("2026-05-10") })
    #expect(desk.matchable.isEmpty)
    desk.receive(red { $0.publishedAt = PartialDate("2026-05-11") })
    #expect(desk.matchable.count == 1)
  }

  @Test(
    "a cancellation reaches the publication that it names by date, even if its own date is older"
  )
  func named() {
    var desk = Desk()
    desk.receive(red())
    desk.receive(
      change(.cancellation, "2026-01-01") { $0.refersTo?.publishedAt = PartialDate("2026-04-01") }
    )
    #expect(desk.matchable.isEmpty)
  }

  @Test(
    "a copy that says it was refused or cancelled takes the notice away, even if it is rejected",
    arguments: [SecretariatStatus.refused, .cancelled]
  )
  func refused(status: SecretariatStatus) {
    var desk = Desk()
    desk.receive(red { $0.secretariatStatus = .beingProcessed })
    let fold = desk.receive(red { $0.secretariatStatus = status }, .rejected)
    #expect(fold.outcome == .applied(.cancellation, to: desk.notices.map(\.id)))
    #expect(desk.notices.map(\.life) == [.cancelled])
    #expect(fold.tombstones.first?.ground == status.rawValue)
  }

  @Test("an extract of the public web cancels nothing")
  func publicWeb() {
    var desk = Desk()
    desk.receive(red())
    desk.receive(
      red {
        $0.channel = .publicWeb
        $0.secretariatStatus = .cancelled
      }
    )
    #expect(desk.matchable.count == 1)
  }

  @Test(
    "a suspension runs as stated, but six months at most",
    arguments: [
      (String?.none, "2026-11-01"), ("2026-07-01", "2026-07-01"), ("2030-01-01", "2026-11-01"),
    ]
  )
  func suspension(until: String?, runs: String) {
    var desk = Desk()
    desk.receive(red(), change(.suspension) { $0.until = until.flatMap { PartialDate($0) } })
    #expect(desk.notices.map(\.life) == [.suspended])
    #expect(desk.notices.map(\.suspendedUntil) == [day(runs)])
    desk.today = day("2027-01-01")
    #expect(desk.matchable.isEmpty)
  }

  @Test("a suspension that the issuer has ended since changes nothing when it comes late")
  func late() {
    var desk = Desk()
    desk.receive(red(), change(.suspension, "2026-05-01"), change(.resumption, "2026-06-01"))
    desk.receive(change(.suspension, "2026-05-15") { $0.reason = "appeal" })
    #expect(desk.notices.map(\.life) == [.current])
    desk.receive(change(.suspension, "2026-06-15"))
    #expect(desk.notices.map(\.life) == [.suspended])
  }

  @Test("a suspension holds the wanted diffusion of the same warrant too")
  func suspendedDiffusion() {
    var desk = Desk()
    desk.receive(red(), .held)
    desk.receive(diffusion())
    desk.receive(change(.suspension))
    #expect(desk.matchable.isEmpty)
    desk.receive(change(.resumption, "2026-06-01"))
    #expect(desk.matchable.map(\.kind) == [.wantedDiffusion])
  }

  @Test("a suspended notice that was blocked stays suspended when the block is lifted")
  func both() {
    var desk = Desk()
    let secretariat = { (notice: inout Notice) in notice.issuerKind = .generalSecretariat }
    desk.receive(
      red(),
      change(.suspension),
      change(.dataProtectionBlock, "2026-05-02", secretariat),
      change(.dataProtectionUnblock, "2026-05-03", secretariat)
    )
    #expect(desk.notices.map(\.life) == [.suspended])
    desk.receive(change(.resumption, "2026-05-04"))
    #expect(desk.notices.map(\.life) == [.current])
  }

  @Test("what is older than a cancellation does not touch what was published after it")
  func between() {
    var desk = Desk()
    desk.receive(
      change(.cancellation),
      red { $0.publishedAt = PartialDate("2026-06-01") }
    )
    for kind in [DocumentKind.suspension, .update, .addendum] {
      let fold = desk.receive(change(kind, "2026-04-15"))
      guard case .stopped = fold.outcome else {
        Issue.record("\(kind): \(String(describing: fold.outcome))")
        continue
      }
    }
    #expect(desk.matchable.count == 1)
  }

  @Test("a resumption without a date ends the suspension that it finds and none that comes later")
  func undatedResumption() {
    var desk = Desk()
    desk.receive(red(), change(.suspension, "2026-05-01"), change(.resumption, nil))
    #expect(desk.notices.map(\.life) == [.current])
    desk.receive(change(.suspension, "2026-06-01"))
    #expect(desk.notices.map(\.life) == [.suspended])
    var waiting = Desk()
    waiting.receive(red(), change(.resumption, nil), change(.suspension, nil))
    #expect(waiting.notices.map(\.life) == [.suspended])
  }

  @Test("of several publications under one number, those before the cancellation go out of force")
  func survivors() {
    var desk = Desk()
    desk.receive(red { $0.publishedAt = PartialDate("2026-06-01") }, .held)
    desk.receive(red())
    #expect(desk.matchable.count == 1)
    desk.receive(change(.cancellation))
    #expect(desk.matchable.isEmpty)
    #expect(desk.notices.map(\.life) == [.current])
    #expect(desk.notices.map(\.disposition) == [.held])
  }

  @Test(
    "a version from before the cancellation does not come back when it is released or falls due"
  )
  func released() {
    var desk = Desk()
    let later = desk.receive(red { $0.publishedAt = PartialDate("2026-06-01") }, .held)
    let older = desk.receive(red(), .held)
    desk.receive(change(.cancellation))
    desk.decide(older, .accepted)
    #expect(desk.matchable.isEmpty)
    #expect(desk.notices.first?.currentVersion?.id == later.versions.first?.version.id)
    desk.decide(later, .rejected)
    #expect(desk.notices.map(\.life) == [.cancelled])
  }
}
