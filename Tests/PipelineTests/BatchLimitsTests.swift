import JSON
import Pipeline
import Postgres
import TestSupport
import Testing

@Suite("What is taken in together", .database(.schema))
struct BatchLimitsTests {
  static let cases: [(what: String, limits: BatchLimits, transactions: String)] = [
    ("all files", .standard, "1"),
    ("two files", limits { $0.files = 2 }, "3"),
    ("files until there are three documents", limits { $0.documents = 3 }, "3"),
    ("files until their documents are of one byte", limits { $0.bytes = 1 }, "5"),
    ("files read one by one", limits { $0.bytesAtOnce = 1 }, "1"),
  ]

  @Test(
    "a transaction takes in no more than its limits, and everything is taken in",
    arguments: cases
  )
  func bounded(what: String, limits: BatchLimits, transactions: String) async throws {
    // What is read at once is looked at for its limit only when all of it is read.
    var limits = limits
    if limits.files > 2, limits != .standard { limits.bytesAtOnce = 1 }
    let bureau = try await TestBureau(limits: limits)
    for number in 1...5 {
      try bureau.drop(
        .array([Sample.red(number * 2), Sample.red(number * 2 + 1)]),
        as: "\(number).json"
      )
    }
    try await bureau.takeIn()
    #expect(Set(try await bureau.outcomes().values) == ["accepted"])
    #expect(try await bureau.ask("select count(*)::text from noticed.notice") == ["10"])
    #expect(
      try await bureau.ask("select count(distinct recorded_at)::text from noticed.drop")
        == [transactions]
    )
  }

  @Test("one look at the inbox is enough for many batches")
  func look() async throws {
    let bureau = try await TestBureau(limits: Self.limits { $0.files = 2 })
    for number in 1...5 { try bureau.drop(Sample.red(number), as: "\(number).json") }
    var state = IntakeState()
    #expect(try await bureau.intake.pass(&state) == .took(5))
    #expect(try await bureau.intake.pass(&state) == .empty)
    #expect(try await bureau.outcomes().count == 5)
  }

  private static func limits(_ change: (inout BatchLimits) -> Void) -> BatchLimits {
    var limits = BatchLimits.standard
    change(&limits)
    return limits
  }
}
