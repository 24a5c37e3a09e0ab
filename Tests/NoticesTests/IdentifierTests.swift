import Notices
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test("an identifier is written as a random UUID and read back")
  func roundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<100 {
      let identifier = Identifier<Notice>(using: &generator)
      let text = identifier.description
      #expect(text.count == 36)
      #expect(text.dropFirst(14).first == "4")
      #expect(Identifier<Notice>(text) == identifier)
      #expect(Identifier<Notice>(text.uppercased()) == identifier)
      #expect(identifier.short == String(text.prefix(8)))
    }
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "0", "00000000-0000-4000-8000-00000000000", "00000000-0000-4000-8000-0000000000000",
      "00000000000040008000000000000000", "0000000g-0000-4000-8000-000000000000",
    ]
  )
  func refused(text: String) {
    #expect(Identifier<Notice>(text) == nil)
  }
}
