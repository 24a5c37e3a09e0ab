import Notices

/// Reads the date of a header (RFC 5322 3.3): `Sat, 14 Mar 2026 09:30:00 +0100`; nil for anything else.
///
/// Obsolete forms are read too: years of two digits, `GMT`, `EST` and other names of zones.
func mailDate(_ bytes: [UInt8]) -> Instant? {
  var words = withoutComments(bytes).split(whereSeparator: isSpace)
  if let first = words.first, first.last == 0x2C { words.removeFirst() }
  guard words.count >= 4, let day = number(words[0], 1...2), var year = number(words[2], 2...4),
    let month = months.firstIndex(of: lowered(words[1].prefix(3)))
  else { return nil }
  if words[2].count == 2 { year += year < 50 ? 2000 : 1900 }
  if words[2].count == 3 { year += 1900 }
  let times = words[3].split(separator: 0x3A)
  guard (2...3).contains(times.count), let hour = number(times[0], 1...2), hour < 24,
    let minute = number(times[1], 2...2), minute < 60,
    PartialDate(year: year, month: month + 1, day: day) != nil
  else { return nil }
  var second = 0
  if times.count == 3 {
    guard let found = number(times[2], 2...2), found <= 60 else { return nil }
    second = min(found, 59)
  }
  guard let zone = words.count > 4 ? zone(words[4]) : 0 else { return nil }
  let days = CivilDay(year: year, month: month + 1, day: day)
  return Instant(startOf: days).adding(
    seconds: Int64(hour * 3600 + minute * 60 + second - zone * 60)
  )
}

private let months = [
  "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]

/// Minutes east of Greenwich.
private func zone(_ word: ArraySlice<UInt8>) -> Int? {
  if let sign = word.first, sign == 0x2B || sign == 0x2D {
    guard let value = number(word.dropFirst(), 4...4), value % 100 < 60, value <= 1459 else {
      return nil
    }
    return (value / 100 * 60 + value % 100) * (sign == 0x2D ? -1 : 1)
  }
  switch lowered(word) {
  case "edt": return -240
  case "est", "cdt": return -300
  case "cst", "mdt": return -360
  case "mst", "pdt": return -420
  case "pst": return -480
  default: return 0
  }
}

private func number(_ word: ArraySlice<UInt8>, _ width: ClosedRange<Int>) -> Int? {
  guard width.contains(word.count) else { return nil }
  var value = 0
  for byte in word {
    guard (0x30...0x39).contains(byte) else { return nil }
    value = value * 10 + Int(byte - 0x30)
  }
  return value
}
