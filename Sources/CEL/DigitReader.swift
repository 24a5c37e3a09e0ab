/// Reads digits and marks of a time written as text, from the left.
struct DigitReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }
  var rest: [UInt8] { Array(bytes[at...]) }

  /// Steps over exactly this text; false leaves the place as it was.
  mutating func accept(_ text: String) -> Bool {
    guard bytes[at...].starts(with: text.utf8) else { return false }
    at += text.utf8.count
    return true
  }

  /// The values of all digits that follow.
  mutating func digits() -> [UInt8] {
    let start = at
    while at < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[at]) { at += 1 }
    return bytes[start..<at].map { $0 - UInt8(ascii: "0") }
  }

  /// A number of exactly this many digits.
  mutating func number(_ count: Int) -> Int? {
    guard at + count <= bytes.count else { return nil }
    var number = 0
    for byte in bytes[at..<(at + count)] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    at += count
    return number
  }
}

/// Writes numbers of fixed width.
enum Digits {
  static func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }

  /// A point and the decimals of a count of nanoseconds below a second, without closing zeros.
  static func fraction(_ nanoseconds: UInt64) -> String {
    if nanoseconds == 0 { return "" }
    var text = padded(Int(nanoseconds), to: 9)
    while text.utf8.last == UInt8(ascii: "0") { text.removeLast() }
    return "." + text
  }
}
