/// A moment from the start of year 1 to the end of year 9999, UTC.
package struct CELTimestamp: Sendable, Hashable, Comparable {
  /// Since 1970-01-01T00:00:00Z.
  package let seconds: Int64
  /// 0 to 999,999,999, forward from the seconds.
  package let nanoseconds: Int32

  static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

  /// Nil when the moment is out of range.
  package init?(seconds: Int64, nanoseconds: Int64 = 0) {
    let carried = nanoseconds >= 0 ? nanoseconds : nanoseconds - 999_999_999
    let (sum, overflow) = seconds.addingReportingOverflow(carried / 1_000_000_000)
    guard !overflow, Self.range.contains(sum) else { return nil }
    self.seconds = sum
    self.nanoseconds = Int32(nanoseconds - carried / 1_000_000_000 * 1_000_000_000)
  }

  package static func < (left: CELTimestamp, right: CELTimestamp) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }

  /// Reads RFC 3339 (`2009-02-13T23:31:30.5+01:00`); nil when it is none or out of range.
  package init?(_ text: String) {
    var reader = DigitReader(Array(text.utf8))
    guard let year = reader.number(4), reader.accept("-"), let month = reader.number(2),
      reader.accept("-"), let day = reader.number(2), reader.accept("T") || reader.accept("t"),
      let hour = reader.number(2), reader.accept(":"), let minute = reader.number(2),
      reader.accept(":"), let second = reader.number(2)
    else { return nil }
    let date = CivilDate(year: year, month: month, day: day)
    guard date.exists, hour < 24, minute < 60, second < 60 else { return nil }
    var nanoseconds: Int64 = 0
    if reader.accept(".") {
      let digits = reader.digits()
      if digits.isEmpty || digits.count > 9 { return nil }
      for place in 0..<9 {
        nanoseconds = nanoseconds * 10 + (place < digits.count ? Int64(digits[place]) : 0)
      }
    }
    guard let offset = Self.offset(&reader), reader.isAtEnd else { return nil }
    let local = date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second
    self.init(seconds: Int64(local - offset), nanoseconds: nanoseconds)
  }

  private static func offset(_ reader: inout DigitReader) -> Int? {
    if reader.accept("Z") || reader.accept("z") { return 0 }
    let west = reader.accept("-")
    guard west || reader.accept("+"), let hours = reader.number(2), reader.accept(":"),
      let minutes = reader.number(2), hours < 24, minutes < 60
    else { return nil }
    return (hours * 3_600 + minutes * 60) * (west ? -1 : 1)
  }

  /// Nil when the sum is out of range.
  package func adding(_ duration: CELDuration) -> CELTimestamp? {
    let (whole, part) = duration.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return CELTimestamp(seconds: seconds + whole, nanoseconds: Int64(nanoseconds) + part)
  }

  /// Nil when the difference is out of range.
  package func subtracting(_ duration: CELDuration) -> CELTimestamp? {
    let (whole, part) = duration.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return CELTimestamp(seconds: seconds - whole, nanoseconds: Int64(nanoseconds) - part)
  }

  /// The span from another moment to this one; nil when it is longer than a duration can be.
  package func since(_ earlier: CELTimestamp) -> CELDuration? {
    CELDuration(
      seconds: seconds - earlier.seconds,
      nanoseconds: Int64(nanoseconds) - Int64(earlier.nanoseconds)
    )
  }
}

extension CELTimestamp: CustomStringConvertible {
  /// RFC 3339 in UTC with as many decimals as needed.
  package var description: String {
    let parts = CalendarParts(self, offset: 0)
    let date = parts.date
    return Digits.padded(date.year, to: 4) + "-" + Digits.padded(date.month, to: 2) + "-"
      + Digits.padded(date.day, to: 2) + "T" + Digits.padded(parts.hour, to: 2) + ":"
      + Digits.padded(parts.minute, to: 2) + ":" + Digits.padded(parts.second, to: 2)
      + Digits.fraction(UInt64(nanoseconds)) + "Z"
  }
}

/// A moment taken apart in one time zone.
struct CalendarParts {
  let date: CivilDate
  let days: Int
  let hour: Int
  let minute: Int
  let second: Int

  /// `offset` is in seconds east of UTC.
  init(_ moment: CELTimestamp, offset: Int) {
    let local = Int(moment.seconds) + offset
    days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let rest = local - days * 86_400
    date = CivilDate(daysSinceEpoch: days)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
  }

  /// 0 is Sunday.
  var dayOfWeek: Int { ((days + 4) % 7 + 7) % 7 }

  /// 0 is 1 January.
  var dayOfYear: Int { days - CivilDate(year: date.year, month: 1, day: 1).daysSinceEpoch }
}
