package import JSON

/// A date of the Gregorian calendar of which the day, or the day and the month, may be unknown.
///
/// Written `1971`, `1971-05` or `1971-05-09`. As a range it runs from ``earliest`` to ``latest``.
package struct PartialDate: Sendable, Hashable {
  /// 1…9999.
  package let year: Int
  /// 1…12; nil when unknown.
  package let month: Int?
  /// 1…31, a day that the month has; nil when unknown.
  package let day: Int?

  /// Takes a date that exists.
  ///
  /// Nil when the month or the day does not exist, or a day comes without its month.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...CivilDay.days(inMonth: month, of: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else, also for a day that does not exist.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 4 || bytes.count == 7 || bytes.count == 10 else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4) else { return nil }
    var month: Int?
    var day: Int?
    if bytes.count >= 7 {
      guard bytes[4] == 0x2D, let value = number(5..<7) else { return nil }
      month = value
    }
    if bytes.count == 10 {
      guard bytes[7] == 0x2D, let value = number(8..<10) else { return nil }
      day = value
    }
    self.init(year: year, month: month, day: day)
  }

  /// The first day that the date can be.
  package var earliest: CivilDay {
    CivilDay(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that the date can be.
  package var latest: CivilDay {
    let last = month ?? 12
    return CivilDay(
      year: year,
      month: last,
      day: day ?? CivilDay.days(inMonth: last, of: year)
    )
  }

  /// Whether day, month and year are all known.
  package var isFull: Bool { day != nil }
}

extension PartialDate: CustomStringConvertible {
  package var description: String {
    var text = padded(year, to: 4)
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }
}

extension PartialDate: FieldValue {
  package static var fieldType: FieldType { .partialDate }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard case .string(let text) = node.value, let date = PartialDate(text) else {
      log.issue(
        .wrongValue,
        node,
        "is not a date that exists; write YYYY-MM-DD, YYYY-MM or YYYY in double quotes"
      )
      return nil
    }
    self = date
  }

  package var field: JSONNode { JSONNode(description) }
}

/// Writes a number of zero or more with leading zeros.
func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
