/// Text of segments (UN/EDIFACT, ISO 9735), read one segment after the other.
struct Interchange {
  /// A segment: its tag, then elements, each of components.
  struct Segment {
    let tag: String
    let elements: [[String]]
    /// The line of the file on which it begins, from 1.
    let line: Int

    /// A component, both counted from 0; nil when it is not there or empty.
    func text(_ element: Int, _ component: Int = 0) -> String? {
      guard elements.indices.contains(element),
        elements[element].indices.contains(component), !elements[element][component].isEmpty
      else { return nil }
      return elements[element][component]
    }
  }

  /// Why nothing more can be read.
  struct Fault: Error {
    let line: Int
    let reason: String
  }

  /// No segment of the messages that are read here comes near so many bytes.
  private static let longest = 8192

  private let bytes: [UInt8]
  private var at: Int
  private var line = 1
  private var component = UInt8(ascii: ":")
  private var element = UInt8(ascii: "+")
  private var release: UInt8? = UInt8(ascii: "?")
  private var terminator = UInt8(ascii: "'")

  /// Whether a file begins as an interchange does, perhaps after lines that a network put before it.
  static func begins(_ first: some Collection<UInt8>) -> Bool { start(of: Array(first)) != nil }

  private static func start(of first: [UInt8]) -> Int? {
    var isLineStart = true
    for at in first.indices.prefix(1024) {
      let rest = first[at...]
      if isLineStart || at == 3 && first.starts(with: [0xEF, 0xBB, 0xBF]) {
        // A service string is nine bytes long, and a header follows it.
        let after = rest.dropFirst(9).drop(while: isBlank)
        if rest.starts(with: "UNA".utf8), after.starts(with: "UN".utf8) { return at }
        if rest.starts(with: "UNB+".utf8) { return at }
      }
      isLineStart = first[at] == 0x0A || first[at] == 0x0D || isLineStart && isBlank(first[at])
    }
    return nil
  }

  /// Takes the bytes of a whole file.
  ///
  /// - Throws: `Fault` when it does not begin as an interchange, or gives one character two meanings.
  init(_ bytes: [UInt8]) throws(Fault) {
    self.bytes = bytes
    guard let start = Self.start(of: Array(bytes.prefix(4096))) else {
      throw Fault(line: 1, reason: "it does not begin with UNA or UNB")
    }
    at = start
    line += bytes[..<start].count { $0 == 0x0A }
    guard bytes[start...].starts(with: "UNA".utf8) else { return }
    let said = bytes[(start + 3)..<(start + 9)].map { $0 }
    (component, element, terminator) = (said[0], said[1], said[5])
    release = said[3] == 0x20 ? nil : said[3]
    let meanings = [component, element, terminator] + (release.map { [$0] } ?? [])
    guard Set(meanings).count == meanings.count,
      meanings.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !Self.isWord($0) })
    else {
      throw Fault(line: line, reason: "its UNA gives characters that cannot tell segments apart")
    }
    at += 9
  }

  /// The next segment; nil at the end.
  mutating func next() throws(Fault) -> Segment? {
    while at < bytes.count, Self.isBlank(bytes[at]) {
      if bytes[at] == 0x0A { line += 1 }
      at += 1
    }
    guard at < bytes.count else { return nil }
    let first = line
    var elements: [[String]] = [[]]
    var text: [UInt8] = []
    func end() { elements[elements.count - 1].append(Self.decoded(text)) }
    let limit = min(bytes.count, at + Self.longest)
    while at < limit {
      let byte = bytes[at]
      at += 1
      switch byte {
      case 0x0A, 0x0D:
        // Lines are broken by networks; a break is no part of a segment.
        if byte == 0x0A { line += 1 }
      case release where at < bytes.count:
        text.append(bytes[at])
        at += 1
      case component:
        end()
        text = []
      case element:
        end()
        text = []
        elements.append([])
      case terminator:
        end()
        return Segment(
          tag: elements[0].first ?? "",
          elements: Array(elements.dropFirst()),
          line: first
        )
      default: text.append(byte)
      }
    }
    at = bytes.count
    throw Fault(
      line: first,
      reason: limit < bytes.count
        ? "a segment has more than \(Self.longest) bytes" : "it breaks off within a segment"
    )
  }

  /// UTF-8, else Latin-1, which older levels of the syntax use; blanks at the ends say nothing.
  private static func decoded(_ text: [UInt8]) -> String {
    var text = text[...]
    while let last = text.last, isBlank(last) { text.removeLast() }
    while let first = text.first, isBlank(first) { text.removeFirst() }
    if let whole = String(validating: text, as: UTF8.self) { return whole }
    var latin = ""
    for byte in text { latin.unicodeScalars.append(Unicode.Scalar(byte)) }
    return latin
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
