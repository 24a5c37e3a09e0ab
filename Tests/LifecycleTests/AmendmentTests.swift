import Lifecycle
import Notices
import Testing

@Suite("Amendments, addenda and extensions")
struct AmendmentTests {
  @Test("an amendment that the rules hold or reject leaves the earlier version in force")
  func held() {
    for disposition in [Disposition.held, .rejected] {
      var desk = Desk()
      desk.judged = { _ in disposition }
      desk.receive(red())
      let fold = desk.receive(change(.update) { $0.remarks = "worse" })
      #expect(fold.outcome == .patched(desk.notices[0].id, current: false))
      #expect(fold.outcomes.map(\.disposition) == [.held])
      #expect(desk.matchable.count == 1)
      #expect(desk.notices[0].currentVersion?.document?.remarks == nil)
    }
  }

  @Test("an amendment older than the current version is kept and not current (LIF-02)")
  func older() {
    var desk = Desk()
    desk.receive(red { $0.publishedAt = PartialDate("2026-06-01") })
    let fold = desk.receive(change(.update, "2026-05-01") { $0.remarks = "old" })
    #expect(fold.outcome == .patched(desk.notices[0].id, current: false))
    #expect(desk.notices[0].currentVersion?.document?.remarks == nil)
  }

  @Test("an amendment changes what it states and nothing else, and is judged again")
  func patched() throws {
    var desk = Desk()
    desk.judged = { $0.persons.first?.sex == .female ? .restricted : .held }
    desk.receive(red())
    let fold = desk.receive(
      change(.update) {
        var person = Person()
        person.sex = .female
        $0.persons = [person]
      }
    )
    #expect(fold.outcome == .patched(desk.notices[0].id, current: true))
    let person = try #require(desk.notices[0].currentVersion?.document?.persons.first)
    #expect(person.familyName == "EXAMPLE")
    #expect(person.sex == .female)
    #expect(desk.notices[0].disposition == .restricted)
    #expect(fold.versions.map(\.judgement) == ["again"])
    #expect(desk.notices[0].currentVersion?.document?.publishedAt == PartialDate("2026-04-01"))
  }

  @Test("amendments add up, in whatever order they and the notice arrive")
  func waiting() {
    let documents = [
      red(), change(.update, "2026-05-01") { $0.remarks = "first" },
      change(.update, "2026-05-02") { $0.purposeCode = "P" },
    ]
    for order in permutations(of: documents) where order.first != documents[0] {
      var desk = Desk()
      for document in order { desk.receive(document) }
      let current = desk.notices.first?.currentVersion?.document
      guard order.firstIndex(of: documents[0]) == 2 else { continue }
      #expect(current?.remarks == "first")
      #expect(current?.purposeCode == "P")
      #expect(desk.held.parked.isEmpty)
    }
  }

  @Test("an amendment that waited is settled in the place of its own outcome")
  func settled() {
    var desk = Desk()
    let one = desk.receive(change(.update), red())
    #expect(
      one.outcomes.map(\.outcome.notices) == [desk.notices.map(\.id), desk.notices.map(\.id)]
    )
    #expect(one.parked.isEmpty)
    #expect(one.resolved.isEmpty)
    var other = Desk()
    other.receive(change(.update))
    let second = other.receive(red())
    #expect(second.resolved.map(\.outcome) == [.patched(other.notices[0].id, current: true)])
  }

  @Test("a reason to wait that changes is said again")
  func rewaiting() {
    var desk = Desk()
    desk.receive(change(.update) { $0.issuer = CountryCode("DE") })
    let fold = desk.receive(red())
    #expect(fold.rewaiting.map(\.why) == [.issuerWouldChange])
    #expect(fold.rewaiting.map(\.isLoud) == [true])
    #expect(fold.parked.isEmpty)
  }

  @Test("an amendment from the Secretariat needs no issuer")
  func secretariat() {
    var desk = Desk()
    desk.receive(red())
    let fold = desk.receive(
      change(.update) {
        $0.issuer = nil
        $0.issuerKind = .generalSecretariat
        $0.secretariatStatus = .published
      }
    )
    #expect(fold.outcome == .patched(desk.notices[0].id, current: true))
    #expect(desk.notices[0].issuer == CountryCode("FR"))
  }

  @Test("addenda and caveats stand with the notice, newest first")
  func annotations() {
    var desk = Desk()
    desk.receive(
      red(),
      change(.addendum) { $0.reason = "extradition refused" },
      change(.caveat, "2026-06-01") { $0.remarks = "protected" }
    )
    #expect(desk.notices[0].annotations.map(\.kind) == [.caveat, .addendum])
    #expect(desk.notices[0].annotations.map(\.text) == ["protected", "extradition refused"])
    #expect(desk.matchable.count == 1)
  }

  @Test("an extension with a reason moves the last day by up to five years")
  func extended() {
    var desk = Desk()
    desk.receive(red())
    desk.today = day("2032-01-01")
    #expect(desk.matchable.isEmpty)
    let fold = desk.receive(
      change(.extension, "2031-03-01") {
        $0.reason = "still sought"
        $0.until = PartialDate("2036-04-01")
      }
    )
    #expect(fold.outcome == .applied(.extension, to: desk.notices.map(\.id)))
    #expect(desk.matchable.map(\.expiresOn) == [day("2036-04-01")])
    #expect(
      fold.consequences == [
        .matchAgain(desk.notices[0].id, version: fold.versions[0].version.id)
      ]
    )
  }
}
