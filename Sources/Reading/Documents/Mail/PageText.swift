/// The text of a page in HTML: no scripts or styles, a line for each block, gaps between cells.
///
/// What stands in a quotation begins its lines with `>`, as quoted text does.
func textOfPage(_ page: String) -> String {
  var reader = PageReader(Array(page.utf8))
  return reader.text()
}

private struct PageReader {
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var index = 0
  private var quotes = 0
  private var isLineStart = true
  private var pendingSpace = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func text() -> String {
    while index < bytes.count {
      switch bytes[index] {
      case 0x3C: tag()
      case 0x26: entity()
      case let byte where isSpace(byte):
        pendingSpace = true
        index += 1
      default:
        append([bytes[index]])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private mutating func append(_ text: [UInt8]) {
    if isLineStart {
      if quotes > 0 { output += [0x3E, 0x20] }
      isLineStart = false
    } else if pendingSpace {
      output.append(0x20)
    }
    pendingSpace = false
    output += text
  }

  private mutating func newLine() {
    output.append(0x0A)
    isLineStart = true
    pendingSpace = false
  }

  private mutating func tag() {
    if bytes[index...].starts(with: Array("<!--".utf8)) {
      index = end(of: Array("-->".utf8), from: index + 4)
      return
    }
    var cursor = index + 1
    let isClosing = cursor < bytes.count && bytes[cursor] == 0x2F
    if isClosing { cursor += 1 }
    let start = cursor
    while cursor < bytes.count, cursor - start < 16, isNameByte(bytes[cursor]) { cursor += 1 }
    guard cursor > start || bytes.dropFirst(cursor).first == 0x21 else {
      // A sign “less than” that is no tag.
      append([0x3C])
      index += 1
      return
    }
    let name = lowered(bytes[start..<cursor])
    index = end(of: [0x3E], from: cursor)
    if !isClosing, name == "script" || name == "style" || name == "head" || name == "title" {
      index = end(of: Array("</\(name)".utf8), from: index)
      index = end(of: [0x3E], from: index)
      return
    }
    switch name {
    case "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol",
      "pre", "hr":
      if name == "br" || !isLineStart { newLine() }
    case "td", "th":
      if isClosing, !isLineStart {
        output += [0x20, 0x20, 0x20]
        pendingSpace = false
      }
    case "blockquote":
      if !isLineStart { newLine() }
      quotes = max(0, quotes + (isClosing ? -1 : 1))
    default: break
    }
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte == 0x21
  }

  /// Behind the next place of a mark, in any case of letters; the end when there is none.
  private func end(of mark: [UInt8], from start: Int) -> Int {
    var cursor = start
    while cursor + mark.count <= bytes.count {
      if bytes[cursor] | 0x20 == mark[0] | 0x20,
        lowered(bytes[cursor..<cursor + mark.count]) == lowered(mark)
      {
        return cursor + mark.count
      }
      cursor += 1
    }
    return bytes.count
  }

  private mutating func entity() {
    guard let end = bytes[index...].prefix(12).firstIndex(of: 0x3B) else {
      append([0x26])
      index += 1
      return
    }
    let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
    guard let scalar = Self.scalar(name) else {
      append([0x26])
      index += 1
      return
    }
    index = end + 1
    if scalar == "\u{A0}" {
      output.append(0x20)
      isLineStart = false
      return
    }
    append(Array(String(Character(scalar)).utf8))
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap { Unicode.Scalar($0) }
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap { Unicode.Scalar($0) } }
    return names[name].flatMap { Unicode.Scalar($0) }
  }

  private static let names: [String: UInt32] = {
    var names: [String: UInt32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "ndash": 0x2013,
      "mdash": 0x2014, "lsquo": 0x2018, "rsquo": 0x2019, "ldquo": 0x201C, "rdquo": 0x201D,
      "hellip": 0x2026, "bull": 0x2022, "euro": 0x20AC, "lrm": 0x200E, "rlm": 0x200F,
      "oelig": 0x153, "OElig": 0x152, "scaron": 0x161, "Scaron": 0x160, "Yuml": 0x178,
    ]
    // The names of U+00A0 to U+00FF in their order.
    let latin =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
      + "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
      + "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml "
      + "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
      + "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil "
      + "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde "
      + "ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
    for (offset, name) in latin.split(separator: " ").enumerated() {
      names[String(name)] = 0xA0 + UInt32(offset)
    }
    return names
  }()
}
