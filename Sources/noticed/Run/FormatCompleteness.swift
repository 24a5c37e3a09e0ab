/// Whether a file's end looks like the end of its format, so that a file written in place is taken before it was long quiet.
enum FormatCompleteness {
  /// True only for what is surely closed: JSON whose brackets are balanced.
  ///
  /// Of a part of a file (`isWhole` false) nothing is sure.
  static func isClosed(_ bytes: [UInt8], isWhole: Bool) -> Bool {
    guard isWhole else { return false }
    var depth = 0
    var isInString = false
    var isEscaped = false
    var hasContent = false
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        hasContent = true
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: continue
      }
      if depth < 0 { return false }
    }
    return hasContent && depth == 0 && !isInString
  }
}
