import Lifecycle
import Notices
import Testing

@Suite("What was cancelled stays away")
struct TombstoneTests {
  @Test("a cancellation of something never received leaves a tombstone, which stops it")
  func tombstone() throws {
    var desk = Desk()
    let first = desk.receive(change(.cancellation))
    #expect(first.outcome == .applied(.cancellation, to: []))
    #expect(first.tombstones.count == 1)
    let tombstone = try #require(first.tombstones.first)
    let second = desk.receive(red())
    #expect(second.outcome == .stopped(by: tombstone.id))
    #expect(second.inserted.isEmpty)
    #expect(second.versions.isEmpty)
  }

  @Test("what was stopped extends the tombstone by its other numbers")
  func extended() {
    var desk = Desk()
    desk.receive(change(.cancellation), red { $0.issuerReference = "UT/1" })
    desk.receive(
      red {
        $0.controlNumber = nil
        $0.entityID = nil
        $0.issuerReference = "UT/1"
      },
      diffusion()
    )
    #expect(desk.notices.isEmpty)
  }

  @Test("another issuer's tombstone stops nothing")
  func strangeTombstone() {
    var desk = Desk()
    desk.receive(change(.cancellation) { $0.issuer = CountryCode("DE") }, red())
    #expect(desk.matchable.count == 1)
  }
}
