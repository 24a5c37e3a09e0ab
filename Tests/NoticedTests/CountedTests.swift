import Testing

@testable import noticed

@Suite("Counts in sentences")
struct CountedTests {
  @Test(
    "One thing is told in the singular, and thousands stand apart",
    arguments: [
      (0, "0 files"), (1, "1 file"), (2, "2 files"), (999, "999 files"), (1_000, "1,000 files"),
      (1_234_567, "1,234,567 files"), (-1_000, "-1,000 files"),
    ]
  )
  func oneThingIsToldInTheSingular(number: Int, told: String) {
    #expect(counted(number, "file") == told)
  }
}
