import Notices

/// The parts of a text that is to be a date: numbers, a month, a calendar.
struct DateTokens {
  struct Number {
    var value: Int
    var digits: Int
  }

  private(set) var numbers: [Number] = []
  /// The month that is written as a word, 1…12, and how many numbers stand before it.
  private(set) var month: (number: Int, after: Int)?
  /// Nil when none is named.
  private(set) var calendar: DateCalendar?
  private(set) var isApproximate = false
  /// Whether everything was understood.
  private(set) var isWhole = true

  init(_ text: String, in vocabulary: Vocabulary) {
    let words = Self.words(of: text)
    var at = 0
    while at < words.count {
      let word = words[at]
      if let first = word.utf8.first, (0x30...0x39).contains(first) {
        // Longer runs of digits are no part of a date, and might not fit a number.
        guard let value = Int(word), word.utf8.count <= 8, numbers.count < 6 else {
          isWhole = false
          return
        }
        numbers.append(Number(value: value, digits: word.utf8.count))
        at += 1
        continue
      }
      let used = take(words[at...].prefix(4), in: vocabulary)
      if used == 0 {
        isWhole = false
        return
      }
      at += used
    }
  }

  /// Takes the longest run of words that is known; answers how many it has.
  private mutating func take(_ words: ArraySlice<String>, in vocabulary: Vocabulary) -> Int {
    let letters = words.prefix { !($0.utf8.first.map { (0x30...0x39).contains($0) } ?? true) }
    for count in stride(from: letters.count, to: 0, by: -1) {
      let phrase = letters.prefix(count).joined(separator: " ")
      for (kind, calendar) in DateCalendar.months {
        guard month == nil,
          let number = vocabulary.code(ofFolded: phrase, kind).flatMap({ Int($0) })
        else { continue }
        month = (number, numbers.count)
        if calendar != .gregorian { self.calendar = calendar }
        return count
      }
      if let named = vocabulary.code(ofFolded: phrase, .calendar) {
        calendar = DateCalendar(rawValue: named) ?? calendar
        return count
      }
      if vocabulary.code(ofFolded: phrase, .approximate) != nil {
        isApproximate = true
        return count
      }
      if vocabulary.code(ofFolded: phrase, .filler) != nil { return count }
    }
    return 0
  }

  /// The words and numbers of a text, cut apart also where digits meet letters; a time of day is left off.
  private static func words(of text: String) -> [String] {
    var date = text[...]
    if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      var start = colon
      while start > text.startIndex {
        let before = text.utf8.index(before: start)
        guard (0x30...0x39).contains(text.utf8[before]) else { break }
        start = before
      }
      if start > text.startIndex, text.utf8[text.utf8.index(before: start)] == UInt8(ascii: "T") {
        start = text.utf8.index(before: start)
      }
      date = text[..<start]
    }
    var words: [String] = []
    var word: [UInt8] = []
    var wasDigit = false
    for byte in Vocabulary.folded(String(date)).utf8 {
      let isDigit = (0x30...0x39).contains(byte)
      if byte == 0x20 || isDigit != wasDigit, !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word = []
      }
      if byte != 0x20 { word.append(byte) }
      wasDigit = isDigit
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
