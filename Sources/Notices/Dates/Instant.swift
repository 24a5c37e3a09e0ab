package import JSON

/// A moment, in microseconds of UTC since 1 January 1970.
package struct Instant: Sendable, Hashable, Comparable {
  package let microseconds: Int64

  package init(microseconds: Int64) {
    self.microseconds = microseconds
  }

  /// Midnight UTC at the start of a day.
  package init(startOf day: CivilDay) {
    self.microseconds = Int64(day.number) * 86_400_000_000
  }

  /// The day in UTC.
  package var day: CivilDay {
    let perDay: Int64 = 86_400_000_000
    let number =
      microseconds >= 0 ? microseconds / perDay : (microseconds - perDay + 1) / perDay
    return CivilDay(number: Int(number))
  }

  /// Reads RFC 3339: `2026-03-14T08:00:00Z`, with a fraction of up to six digits, `Z` or `±hh:mm`; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, bytes[10] == 0x54 || bytes[10] == 0x20,
      let date = PartialDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      bytes[13] == 0x3A, bytes[16] == 0x3A
    else { return nil }
    func two(_ index: Int) -> Int64? {
      guard index + 1 < bytes.count, (0x30...0x39).contains(bytes[index]),
        (0x30...0x39).contains(bytes[index + 1])
      else { return nil }
      return Int64(bytes[index] - 0x30) * 10 + Int64(bytes[index + 1] - 0x30)
    }
    guard let hour = two(11), hour < 24, let minute = two(14), minute < 60, let second = two(17),
      second < 60
    else { return nil }
    var position = 19
    var fraction: Int64 = 0
    if bytes[position] == 0x2E {
      position += 1
      var scale: Int64 = 100_000
      let start = position
      while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
        guard scale > 0 else { return nil }
        fraction += Int64(bytes[position] - 0x30) * scale
        scale /= 10
        position += 1
      }
      guard position > start else { return nil }
    }
    guard position < bytes.count else { return nil }
    var offsetMinutes: Int64 = 0
    if bytes[position] == 0x5A {
      position += 1
    } else {
      let sign: Int64
      switch bytes[position] {
      case 0x2B: sign = 1
      case 0x2D: sign = -1
      default: return nil
      }
      guard position + 6 == bytes.count, bytes[position + 3] == 0x3A, let hours = two(position + 1),
        let minutes = two(position + 4), hours < 24, minutes < 60
      else { return nil }
      offsetMinutes = sign * (hours * 60 + minutes)
      position += 6
    }
    guard position == bytes.count else { return nil }
    let seconds =
      Int64(date.earliest.number) * 86_400 + hour * 3600 + (minute - offsetMinutes) * 60 + second
    self.microseconds = seconds * 1_000_000 + fraction
  }

  package func adding(seconds: Int64) -> Instant {
    Instant(microseconds: microseconds + seconds * 1_000_000)
  }

  package static func < (left: Instant, right: Instant) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC, with the fraction only when there is one.
  package var description: String {
    let day = day
    let rest = microseconds - Int64(day.number) * 86_400_000_000
    let seconds = Int(rest / 1_000_000)
    let fraction = Int(rest % 1_000_000)
    var text =
      "\(day)T\(padded(seconds / 3600, to: 2)):\(padded(seconds / 60 % 60, to: 2))"
      + ":\(padded(seconds % 60, to: 2))"
    if fraction != 0 { text += ".\(padded(fraction, to: 6))" }
    return text + "Z"
  }
}

extension Instant: FieldValue {
  package static var fieldType: FieldType { .instant }

  package init?(field node: JSONNode, log: inout FieldLog) {
    guard case .string(let text) = node.value, let instant = Instant(text) else {
      log.issue(.wrongValue, node, "is not a moment; write 2026-03-14T08:00:00Z in double quotes")
      return nil
    }
    self = instant
  }

  package var field: JSONNode { JSONNode(description) }
}
