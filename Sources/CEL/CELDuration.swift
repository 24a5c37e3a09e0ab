/// A span of time in whole nanoseconds, about 292 years either way.
package struct CELDuration: Sendable, Hashable, Comparable {
  /// Below zero for a span back in time.
  package let nanoseconds: Int64

  /// A span of so many nanoseconds.
  package init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Nil when the span is out of range.
  package init?(seconds: Int64, nanoseconds: Int64 = 0) {
    let (scaled, tooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, overflow) = scaled.addingReportingOverflow(nanoseconds)
    if tooLong || overflow { return nil }
    self.nanoseconds = sum
  }

  package static func < (left: CELDuration, right: CELDuration) -> Bool {
    left.nanoseconds < right.nanoseconds
  }

  /// Reads `1h30m`, `-1.5s`, `250ms`, `999ns` and the like; nil when it is none or out of range.
  package init?(_ text: String) {
    var reader = DigitReader(Array(text.utf8))
    let negative = reader.accept("-")
    if !negative { _ = reader.accept("+") }
    if reader.rest == [UInt8(ascii: "0")] {
      nanoseconds = 0
      return
    }
    var size: UInt64 = 0
    guard !reader.isAtEnd else { return nil }
    while !reader.isAtEnd {
      guard let part = Self.part(&reader) else { return nil }
      let (sum, overflow) = size.addingReportingOverflow(part)
      if overflow { return nil }
      size = sum
    }
    guard let value = Int64(exactly: negative ? -Int128(size) : Int128(size)) else { return nil }
    nanoseconds = value
  }

  private static func part(_ reader: inout DigitReader) -> UInt64? {
    let whole = reader.digits()
    let fraction = reader.accept(".") ? reader.digits() : []
    guard !(whole.isEmpty && fraction.isEmpty), let unit = unit(&reader) else { return nil }
    var count: UInt64 = 0
    for digit in whole {
      let (shifted, tooLong) = count.multipliedReportingOverflow(by: 10)
      let (sum, overflow) = shifted.addingReportingOverflow(UInt64(digit))
      if tooLong || overflow { return nil }
      count = sum
    }
    let (scaled, overflow) = count.multipliedReportingOverflow(by: unit)
    if overflow { return nil }
    // Thirteen digits cover an hour's nanoseconds.
    var part: UInt128 = 0
    var scale: UInt128 = 1
    for digit in fraction.prefix(13) {
      part = part * 10 + UInt128(digit)
      scale *= 10
    }
    let (sum, over) = scaled.addingReportingOverflow(UInt64(part * UInt128(unit) / scale))
    return over ? nil : sum
  }

  private static func unit(_ reader: inout DigitReader) -> UInt64? {
    for (name, size) in units where reader.accept(name) { return size }
    return nil
  }

  // Longer names first: "m" begins "ms".
  private static let units: [(String, UInt64)] = [
    ("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000),
    ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
  ]
}

extension CELDuration: CustomStringConvertible {
  /// Seconds with as many decimals as needed: `90s`, `-0.5s`.
  package var description: String {
    let size = nanoseconds.magnitude
    let sign = nanoseconds < 0 ? "-" : ""
    return "\(sign)\(size / 1_000_000_000)\(Digits.fraction(size % 1_000_000_000))s"
  }
}
