/// The outermost layer of a JSON text: where its items or members stand, without what is in them.
///
/// It serves to take a list of many documents apart, so that each is read, and refused, by itself.
/// The brackets and quotes have been followed; whether an item is valid JSON is not known yet.
package enum JSONOutline: Sendable {
  case items([Range<Int>])
  case members([Member])
  /// Neither a list nor an object.
  case scalar(Range<Int>)

  /// A member of an object, not yet read.
  package struct Member: Sendable {
    /// The bytes of the key with its quotes.
    package var key: Range<Int>
    package var value: Range<Int>
  }
}

/// Finds the items of a list, or the members of an object, that stands in a range of a text.
///
/// A text that breaks off, whose brackets do not fit, or in which something follows the value is
/// refused whole: no item of such a text can be trusted to be whole.
package func outlineJSON(
  _ bytes: [UInt8],
  in range: Range<Int>? = nil,
  limits: JSONLimits = .standard,
  places: JSONPlaces? = nil
) -> Result<JSONOutline, JSONRejection> {
  bytes.withUnsafeBufferPointer { buffer in
    let range = (range ?? 0..<buffer.count).clamped(to: 0..<buffer.count)
    var outliner = JSONOutliner(JSONParser(buffer, range: range, limits: limits))
    if let outline = outliner.run() { return .success(outline) }
    return .failure(outliner.cursor.rejection(of: bytes, places: places))
  }
}

/// Finds the lines of newline-delimited JSON; blank lines are left out.
///
/// A line ends with LF, or CR LF; strings cannot hold either, so that every line stands alone.
/// Nil when there are more than `most`.
package func splitJSONLines(_ bytes: [UInt8], most: Int) -> [Range<Int>]? {
  bytes.withUnsafeBufferPointer { buffer in
    var lines: [Range<Int>] = []
    var start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < buffer.count {
      let end = buffer[start...].firstIndex(of: 0x0A) ?? buffer.count
      let line = trimmed(buffer, start..<end)
      if !line.isEmpty {
        guard lines.count < most else { return nil }
        lines.append(line)
      }
      start = end + 1
    }
    return lines
  }
}

private func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
  var start = range.lowerBound
  var end = range.upperBound
  while start < end, [0x20, 0x09, 0x0D].contains(bytes[start]) { start += 1 }
  while end > start, [0x20, 0x09, 0x0D].contains(bytes[end - 1]) { end -= 1 }
  return start..<end
}

/// Follows brackets and quotes only; what is between them is the parser's to judge.
struct JSONOutliner {
  var cursor: JSONParser

  init(_ cursor: JSONParser) {
    self.cursor = cursor
  }

  mutating func run() -> JSONOutline? {
    do throws(JSONParser.Stop) {
      try cursor.enter()
      let outline: JSONOutline
      switch cursor.bytes[cursor.at] {
      case UInt8(ascii: "["): outline = .items(try items())
      case UInt8(ascii: "{"): outline = .members(try members())
      default: outline = .scalar(try skip())
      }
      cursor.skipSpace()
      if cursor.at < cursor.end {
        try cursor.stop(.junkAfterValue, "something follows after the end of the document")
      }
      return outline
    } catch {
      return nil
    }
  }

  private mutating func items() throws(JSONParser.Stop) -> [Range<Int>] {
    var found: [Range<Int>] = []
    try each(UInt8(ascii: "]"), "a list") { (outliner) throws(JSONParser.Stop) in
      found.append(try outliner.skip())
      return found.count
    }
    return found
  }

  private mutating func members() throws(JSONParser.Stop) -> [JSONOutline.Member] {
    var found: [JSONOutline.Member] = []
    try each(UInt8(ascii: "}"), "an object") { (outliner) throws(JSONParser.Stop) in
      guard let first = outliner.byte else { try outliner.stopUnclosed() }
      guard first == UInt8(ascii: "\"") else { try outliner.cursor.stopAtKey() }
      let key = try outliner.skip()
      outliner.cursor.skipSpace()
      guard outliner.byte == UInt8(ascii: ":") else {
        if outliner.byte == nil { try outliner.stopUnclosed() }
        try outliner.cursor.stop(.syntax, "a colon is missing between a key and its value")
      }
      outliner.cursor.at += 1
      outliner.cursor.skipSpace()
      found.append(JSONOutline.Member(key: key, value: try outliner.skip()))
      return found.count
    }
    return found
  }

  private var byte: UInt8? { cursor.at < cursor.end ? cursor.bytes[cursor.at] : nil }

  /// Takes the elements between here and a closing bracket, each by `element`, which counts them.
  private mutating func each(
    _ closing: UInt8,
    _ what: String,
    _ element: (inout JSONOutliner) throws(JSONParser.Stop) -> Int
  ) throws(JSONParser.Stop) {
    cursor.at += 1
    cursor.skipSpace()
    if byte == closing {
      cursor.at += 1
      return
    }
    while true {
      cursor.skipSpace()
      if try element(&self) > cursor.limits.values {
        try cursor.stop(.tooManyValues, "more than \(cursor.limits.values) values in \(what)")
      }
      cursor.skipSpace()
      guard let byte else { try stopUnclosed() }
      cursor.at += 1
      if byte == closing { return }
      guard byte == UInt8(ascii: ",") else {
        cursor.at -= 1
        try cursor.stop(.syntax, "a comma or a closing bracket is missing in \(what)")
      }
      cursor.skipSpace()
      if self.byte == closing {
        try cursor.stop(.trailingComma, "a comma stands before the closing bracket")
      }
    }
  }

  private mutating func stopUnclosed() throws(JSONParser.Stop) -> Never {
    try cursor.stop(.unclosed, "the text ends before its brackets are closed: it is incomplete")
  }

  /// Passes over one value and returns where it stood.
  private mutating func skip() throws(JSONParser.Stop) -> Range<Int> {
    let start = cursor.at
    var depth = 0
    // One bit for each open bracket: 1 is an object.
    var kinds: UInt64 = 0
    while let byte {
      switch byte {
      case UInt8(ascii: "\""):
        try skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == min(cursor.limits.depth, 64) {
          try cursor.stop(.tooDeep, "more than \(depth) lists and objects within one another")
        }
        kinds = kinds << 1 | (byte == UInt8(ascii: "{") ? 1 : 0)
        depth += 1
        cursor.at += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return try scalar(from: start) }
        guard kinds & 1 == (byte == UInt8(ascii: "}") ? 1 : 0) else {
          try cursor.stop(.syntax, "a closing bracket does not fit the one that it closes")
        }
        kinds >>= 1
        depth -= 1
        cursor.at += 1
      case UInt8(ascii: ","), 0x20, 0x0A, 0x0D, 0x09:
        if depth == 0 { return try scalar(from: start) }
        cursor.at += 1
        continue
      default:
        cursor.at += 1
        continue
      }
      if depth == 0 { return start..<cursor.at }
    }
    if depth > 0 { try stopUnclosed() }
    return try scalar(from: start)
  }

  private mutating func scalar(from start: Int) throws(JSONParser.Stop) -> Range<Int> {
    if cursor.at == start {
      if cursor.at == cursor.end { try stopUnclosed() }
      try cursor.stopAtValue()
    }
    return start..<cursor.at
  }

  private mutating func skipString() throws(JSONParser.Stop) {
    cursor.at += 1
    while let byte {
      cursor.at += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    cursor.at = cursor.end
    try cursor.stop(.unclosed, "the text ends inside a quoted text: it is incomplete")
  }
}
