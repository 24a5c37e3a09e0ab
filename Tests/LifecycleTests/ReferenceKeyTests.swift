import Lifecycle
import Notices
import Testing

@Suite("Reference keys")
struct ReferenceKeyTests {
  @Test(
    "blank numbers name nothing",
    arguments: ["", " ", "\t\n", "\u{A0}"]
  )
  func blank(text: String) {
    #expect(ReferenceKey.control(text) == nil)
    #expect(ReferenceKey.file(text) == nil)
  }

  @Test(
    "case and white space do not tell numbers apart",
    arguments: ["a-1/4-2026", " A-1/4-2026", "A-1/4-2026\u{A0}", "A-1/4-2026\n"]
  )
  func folded(text: String) {
    #expect(ReferenceKey.control(text)?.text == "control:A-1/4-2026")
  }
}
