/// Everything that is wrong with an expression's source, in order of place.
package struct CELCompileError: Error, Hashable {
  /// At least one.
  package let findings: [CELFinding]
}

extension CELCompileError: CustomStringConvertible {
  package var description: String {
    findings.map { "\($0.line):\($0.column): \($0.message)" }.joined(separator: "\n")
  }
}

/// One thing wrong in a source text.
package struct CELFinding: Sendable, Hashable {
  /// In UTF-8 bytes from the start of the text.
  package let offset: Int
  /// From 1.
  package let line: Int
  /// In code points, from 1.
  package let column: Int
  /// What is wrong, and what to write instead where that is known.
  package let message: String
  /// The name that was probably meant; it is part of the message too.
  package let suggestion: String?

  init(_ fault: Fault, in source: [UInt8]) {
    offset = min(max(fault.offset, 0), source.count)
    var line = 1
    var column = 1
    for byte in source[..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    self.line = line
    self.column = column
    suggestion = fault.suggestion
    message =
      fault.suggestion.map { "\(fault.message); did you mean '\($0)'?" } ?? fault.message
  }
}

/// A finding before its line is known.
struct Fault: Error {
  let offset: Int
  let message: String
  var suggestion: String?

  init(at offset: Int, _ message: String, suggestion: String? = nil) {
    self.offset = offset
    self.message = message
    self.suggestion = suggestion
  }
}
