/// One pass over the bytes, with a stack of its own: a hostile depth cannot overflow the program's.
struct JSONParser {
  struct Problem {
    var code: JSONFault
    var message: String
    var offset: Int
    var pointer: String
  }

  /// Ends the reading; the problem has been noted before it is thrown.
  struct Stop: Error {}

  /// An array or object that is still open.
  struct Frame {
    var isObject: Bool
    /// Where its elements begin in `values`, or its members in `members`.
    var start: Int
    var offset: Int
    var key = ""
    var keyOffset = 0
    /// A bit for each key seen: a key whose bit is new repeats no other.
    var keyBits: UInt64 = 0
    /// Whether two keys may be the same, so that a close look is needed.
    var isSuspect = false
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let end: Int
  let limits: JSONLimits
  var at: Int
  var problems: [Problem] = []
  var unlisted = 0
  var scratch: [UInt8] = []
  private(set) var frames: [Frame] = []
  private var values: [JSONNode] = []
  private var members: [JSONMember] = []
  private var made = 0
  private let start: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
    start = range.lowerBound
    at = range.lowerBound
    end = range.upperBound
    frames.reserveCapacity(16)
    values.reserveCapacity(64)
    members.reserveCapacity(64)
  }

  /// The document; nil, or with problems noted, if it is refused.
  mutating func run() -> JSONNode? {
    do throws(Stop) {
      try enter()
      let node = try document()
      skipSpace()
      if at < end { try stop(.junkAfterValue, "something follows after the end of the document") }
      return node
    } catch {
      return nil
    }
  }

  /// Looks at the first bytes and goes to the first that counts.
  mutating func enter() throws(Stop) {
    let count = end - at
    if count > limits.bytes {
      try stop(.tooLarge, "\(count) bytes of JSON; at most \(limits.bytes) are read")
    }
    if count >= 2, bytes[at] >= 0xFE, bytes[at + 1] >= 0xFE {
      try stop(.notUTF8, "the text is UTF-16; it must be UTF-8")
    }
    if count >= 2, bytes[at] == 0 || bytes[at + 1] == 0 {
      try stop(.notUTF8, "the text has NUL bytes, as UTF-16 and UTF-32 have; it must be UTF-8")
    }
    if at == 0, count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { at = 3 }
    skipSpace()
    if at == end { try stop(.empty, "there is nothing in it") }
  }

  private mutating func document() throws(Stop) -> JSONNode {
    while true {
      guard var node = try value() else { continue }
      // A finished value goes into what is open, which may finish that in turn.
      while true {
        guard let frame = frames.last else { return node }
        skipSpace()
        guard at < end else { try stopUnclosed() }
        let byte = bytes[at]
        if frame.isObject {
          members.append(
            JSONMember(
              key: frame.key,
              keyOffset: Int32(truncatingIfNeeded: frame.keyOffset),
              node: node
            )
          )
          if byte == UInt8(ascii: ",") {
            at += 1
            try key(after: true)
            break
          }
          guard byte == UInt8(ascii: "}") else { try stopBetween("an object", "}") }
        } else {
          values.append(node)
          if byte == UInt8(ascii: ",") {
            at += 1
            skipSpace()
            if at < end, bytes[at] == UInt8(ascii: "]") {
              try stop(.trailingComma, "a comma stands before the closing bracket")
            }
            break
          }
          guard byte == UInt8(ascii: "]") else { try stopBetween("a list", "]") }
        }
        at += 1
        node = close()
      }
    }
  }

  /// A whole value, or nil after the opening of an array or object that has something in it.
  private mutating func value() throws(Stop) -> JSONNode? {
    skipSpace()
    guard at < end else { try stopUnclosed() }
    made += 1
    if made > limits.values {
      try stop(.tooManyValues, "the document has more than \(limits.values) values")
    }
    let offset = at
    switch bytes[at] {
    case UInt8(ascii: "\""):
      return JSONNode(value: .string(try string().text), offset: Int32(truncatingIfNeeded: offset))
    case UInt8(ascii: "{"):
      try open(isObject: true)
      if at < end, bytes[at] == UInt8(ascii: "}") {
        at += 1
        return close()
      }
      try key(after: false)
      return nil
    case UInt8(ascii: "["):
      try open(isObject: false)
      if at < end, bytes[at] == UInt8(ascii: "]") {
        at += 1
        return close()
      }
      return nil
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(value: .number(try number()), offset: Int32(truncatingIfNeeded: offset))
    case UInt8(ascii: "t") where take("true"):
      return JSONNode(value: .bool(true), offset: Int32(truncatingIfNeeded: offset))
    case UInt8(ascii: "f") where take("false"):
      return JSONNode(value: .bool(false), offset: Int32(truncatingIfNeeded: offset))
    case UInt8(ascii: "n") where take("null"):
      return JSONNode(value: .null, offset: Int32(truncatingIfNeeded: offset))
    default:
      try stopAtValue()
    }
  }

  private mutating func open(isObject: Bool) throws(Stop) {
    if frames.count == limits.depth {
      try stop(.tooDeep, "more than \(limits.depth) lists and objects within one another")
    }
    frames.append(
      Frame(isObject: isObject, start: isObject ? members.count : values.count, offset: at)
    )
    at += 1
    skipSpace()
  }

  private mutating func close() -> JSONNode {
    let frame = frames.removeLast()
    let offset = Int32(truncatingIfNeeded: frame.offset)
    guard frame.isObject else {
      let elements = Array(values[frame.start...])
      values.removeSubrange(frame.start...)
      return JSONNode(value: .array(elements), offset: offset)
    }
    let own = Array(members[frame.start...])
    members.removeSubrange(frame.start...)
    if frame.isSuspect { noteDuplicates(own) }
    return JSONNode(value: .object(own), offset: offset)
  }

  private mutating func key(after comma: Bool) throws(Stop) {
    skipSpace()
    guard at < end else { try stopUnclosed() }
    guard bytes[at] == UInt8(ascii: "\"") else {
      if comma, bytes[at] == UInt8(ascii: "}") {
        try stop(.trailingComma, "a comma stands before the closing brace")
      }
      try stopAtKey()
    }
    let offset = at
    let (text, isASCII) = try string()
    skipSpace()
    guard at < end else { try stopUnclosed() }
    guard bytes[at] == UInt8(ascii: ":") else {
      try stop(.syntax, "a colon is missing between a key and its value")
    }
    at += 1
    let last = frames.count - 1
    let bit = Self.bit(of: text)
    if !isASCII || frames[last].keyBits & bit != 0 { frames[last].isSuspect = true }
    frames[last].keyBits |= bit
    frames[last].key = text
    frames[last].keyOffset = offset
  }

  private static func bit(of key: String) -> UInt64 {
    var hash: UInt32 = 2_166_136_261
    for byte in key.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return 1 << UInt64((hash ^ (hash >> 15)) & 63)
  }

  private mutating func noteDuplicates(_ own: [JSONMember]) {
    var seen: Set<String> = []
    // String equality and hashing are canonical equivalence, which is what is to be refused.
    for member in own where !seen.insert(member.key).inserted {
      note(
        .duplicateKey,
        "an object has the same key twice",
        at: Int(member.keyOffset),
        pointer: pointer() + "/" + Self.escaped(member.key)
      )
    }
  }

  @inline(__always)
  mutating func skipSpace() {
    while at < end {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      at += 1
    }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard end - at >= count else { return false }
    for index in 0..<count where bytes[at + index] != word.utf8Start[index] { return false }
    at += count
    return true
  }
}

extension JSONParser {
  /// The JSON pointer of the value that is being read.
  func pointer() -> String {
    var text = ""
    for (index, frame) in frames.enumerated() {
      if frame.isObject {
        text += frame.keyBits == 0 ? "" : "/" + Self.escaped(frame.key)
      } else {
        let next = frames[(index + 1)...].first { !$0.isObject }?.start ?? values.count
        text += "/\(next - frame.start)"
      }
    }
    return text
  }

  /// A key as a step of a JSON pointer, cut to a length that a message can bear.
  static func escaped(_ key: String) -> String {
    var text = ""
    for scalar in key.unicodeScalars.prefix(64) {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
          text += "\u{FFFD}"
        } else {
          text.unicodeScalars.append(scalar)
        }
      }
    }
    return text
  }
}
