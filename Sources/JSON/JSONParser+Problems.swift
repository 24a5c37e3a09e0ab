extension JSONParser {
  /// Notes what is wrong without ending the reading.
  mutating func note(_ code: JSONFault, _ message: String, at offset: Int, pointer: String? = nil) {
    guard problems.count < limits.reasons else {
      unlisted += 1
      return
    }
    let pointer = pointer ?? self.pointer()
    problems.append(Problem(code: code, message: message, offset: offset, pointer: pointer))
  }

  /// Notes what is wrong here and ends the reading.
  mutating func stop(_ code: JSONFault, _ message: String) throws(Stop) -> Never {
    // What ends the reading is always told, however much was noted before.
    if problems.count >= max(1, limits.reasons) {
      problems.removeLast()
      unlisted += 1
    }
    problems.append(Problem(code: code, message: message, offset: at, pointer: pointer()))
    throw Stop()
  }

  mutating func stopUnclosed() throws(Stop) -> Never {
    guard let frame = frames.last else { try stop(.unclosed, "the text ends where a value begins") }
    try stop(
      .unclosed,
      "the text ends inside \(frame.isObject ? "an object" : "a list"): the file is incomplete"
    )
  }

  mutating func stopBetween(_ what: String, _ bracket: String) throws(Stop) -> Never {
    try stopIfForeign()
    try stop(.syntax, "a comma or “\(bracket)” is missing in \(what)")
  }

  mutating func stopAtKey() throws(Stop) -> Never {
    try stopIfForeign()
    switch bytes[at] {
    case UInt8(ascii: "'"): try stop(.syntax, "a key stands in single quotes; JSON has double ones")
    case UInt8(ascii: ","): try stop(.syntax, "a comma stands where a key belongs")
    default: try stop(.syntax, "a key must stand in double quotes")
    }
  }

  mutating func stopAtValue() throws(Stop) -> Never {
    try stopIfForeign()
    switch bytes[at] {
    case UInt8(ascii: "'"):
      try stop(.syntax, "a text stands in single quotes; JSON has double ones")
    case UInt8(ascii: ","): try stop(.syntax, "a value is missing before a comma")
    case UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "N"), UInt8(ascii: "I"):
      try stop(.badNumber, "no JSON number begins like this (NaN, Infinity, + and . are not JSON)")
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      try stop(.syntax, "a closing bracket stands where a value belongs")
    default:
      try stop(.syntax, "this is no JSON value (true, false and null are lower case)")
    }
  }

  /// Comments and what is not ASCII have no place outside strings.
  private mutating func stopIfForeign() throws(Stop) {
    let byte = bytes[at]
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") {
      try stop(.comment, "a comment; JSON has none")
    }
    if byte >= 0x80 {
      if Self.scalarLength(bytes, at: at, end: end) == nil {
        try stop(.notUTF8, "bytes that are not UTF-8")
      }
      try stop(.syntax, "a character outside of quotes that JSON has no use for")
    }
    if byte < 0x20 || byte == 0x7F {
      try stop(.controlCharacter, "a control character stands outside of a text")
    }
  }

  /// The bytes that the UTF-8 sequence at an offset takes; nil if it is not well-formed.
  static func scalarLength(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int) -> Int? {
    let first = bytes[at]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard end - at >= length, second.contains(bytes[at + 1]) else { return nil }
    for index in 2..<max(2, length) where bytes[at + index] & 0xC0 != 0x80 { return nil }
    return length
  }
}
