import Notices

/// In which order a message writes day and month, and by what that is known.
struct DateOrders {
  /// The order that decides where a date can be read in two ways; nil when nothing tells.
  let order: DateOrder?
  /// What told it, for a remark.
  let reason: String

  init(_ message: TaggedMessage, vocabulary: Vocabulary) {
    var dayFirst = false
    var monthFirst = false
    var languages: [String: Int] = [:]
    for field in message.fields {
      guard let label = field.label else { continue }
      languages[label.language, default: 0] += 1
      for (first, second) in Self.pairs(in: field.value) {
        if first > 12, first <= 31, (1...12).contains(second) { dayFirst = true }
        if second > 12, second <= 31, (1...12).contains(first) { monthFirst = true }
      }
    }
    if dayFirst != monthFirst {
      order = dayFirst ? .dayFirst : .monthFirst
      reason = "the order of day and month was taken from another date of the message"
      return
    }
    let foreign = (languages["fr"] ?? 0) + (languages["es"] ?? 0) + (languages["ar"] ?? 0)
    if !dayFirst, foreign > (languages["en"] ?? 0) {
      order = .dayFirst
      reason = "the day was taken to stand first, as the language of the labels has it"
    } else {
      order = nil
      reason = ""
    }
  }

  /// The first two numbers of each `14/03/2026` in a text.
  private static func pairs(in text: String) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var numbers: [(value: Int, digits: Int)] = []
    var mark: UInt8 = 0
    var value = 0
    var digits = 0
    func isDate() -> Bool {
      numbers.count == 3 && numbers[0].digits <= 2 && numbers[1].digits <= 2
        && (numbers[2].digits == 4 || numbers[2].digits == 2)
    }
    for byte in Array(text.utf8) + [0x20] {
      if (0x30...0x39).contains(byte) {
        if digits < 9 { value = value * 10 + Int(byte - 0x30) }
        digits += 1
        continue
      }
      if digits > 0 { numbers.append((value, digits)) }
      (value, digits) = (0, 0)
      let isMark = byte == 0x2F || byte == 0x2E || byte == 0x2D
      if isMark, numbers.count < 3, !numbers.isEmpty, mark == 0 || mark == byte {
        mark = byte
        continue
      }
      if isDate() { pairs.append((numbers[0].value, numbers[1].value)) }
      numbers = []
      mark = 0
    }
    return pairs
  }
}

extension TaggedReader {
  /// Reads a date; what leaves its order open is decided by the message, when it tells, and said so.
  func date(_ raw: String, window: YearWindow) -> DateReading {
    var reading = readDate(raw, window: window, in: vocabulary)
    if reading.dates.isEmpty, let digits = withDigits(raw) {
      reading = readDate(digits, window: window, in: vocabulary)
      if !reading.dates.isEmpty {
        reading.act = reading.act ?? .converted
        reading.message = joined(Self.mended, reading.message)
      }
    }
    guard reading.isAmbiguous, let order = orders.order else { return reading }
    let decided = readDate(withDigits(raw) ?? raw, orders: [order], window: window, in: vocabulary)
    guard decided.dates.count == 1 else { return reading }
    return DateReading(decided.dates, .converted, joined(decided.message, orders.reason))
  }

  /// One date of a field, for a place that has room for one only.
  mutating func oneDate(
    _ raw: String,
    _ field: TaggedField,
    _ path: String,
    window: YearWindow = .events
  ) -> PartialDate? {
    let reading = date(raw, window: window)
    guard let first = reading.date else {
      remark(path, raw, .readAsMissing, reading.message)
      return nil
    }
    note(path, field)
    if reading.isAmbiguous {
      let common = reading.dates.allSatisfy { $0.year == first.year }
      guard common, let year = PartialDate(year: first.year) else {
        remark(path, raw, .ambiguous, reading.message)
        return first
      }
      remark(path, raw, .ambiguous, "day and month could stand in either order; the year was kept")
      return year
    }
    if let act = reading.act { remark(path, raw, act, reading.message) }
    return first
  }

  func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : second.isEmpty ? first : "\(first); \(second)"
  }

  /// Reads a number; when it cannot be read, with the letters put right that look like digits.
  func withDigits<Value>(_ raw: String, _ read: (String) -> ValueReading<Value>)
    -> ValueReading<Value>
  {
    let reading = read(raw)
    guard reading.value == nil, let digits = withDigits(raw, mayLackDigits: true) else {
      return reading
    }
    var mended = read(digits)
    guard mended.value != nil else { return reading }
    mended.act = mended.act ?? .converted
    mended.message = joined(Self.mended, mended.message)
    return mended
  }

  private static let mended = "letters were read as the digits that they look like"

  /// A text with the letters put right that a scanner reads in place of digits; nil when there are none.
  ///
  /// Only words that have a digit are touched, so that names of months are not; where a number must
  /// stand first, a short first word may lack one.
  func withDigits(_ raw: String, mayLackDigits: Bool = false) -> String? {
    var changed = false
    var isFirst = mayLackDigits
    let words = raw.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let isNumber = word.utf8.contains { (0x30...0x39).contains($0) }
      let isShort = isFirst && word.utf8.count <= 3
      isFirst = false
      guard isNumber || isShort else { return String(word) }
      let letters = word.utf8.count { (0x41...0x5A).contains($0 & 0xDF) }
      let known = word.utf8.count { Self.lookalikes[$0] != nil }
      guard letters > 0, letters == known else { return String(word) }
      changed = true
      return String(decoding: word.utf8.map { Self.lookalikes[$0] ?? $0 }, as: UTF8.self)
    }
    return changed ? words.joined(separator: " ") : nil
  }

  private static let lookalikes: [UInt8: UInt8] = [
    UInt8(ascii: "O"): 0x30, UInt8(ascii: "o"): 0x30, UInt8(ascii: "I"): 0x31,
    UInt8(ascii: "l"): 0x31, UInt8(ascii: "S"): 0x35, UInt8(ascii: "B"): 0x38,
    UInt8(ascii: "Z"): 0x32,
  ]
}
