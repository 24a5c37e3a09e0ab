import CLibXML2

/// An element with all that it holds, and its place.
struct XMLElement: Sendable {
  /// Without a prefix.
  var name: String
  /// Nil when it has none, or a prefix that is not declared.
  var namespace: String?
  var attributes: [XMLAttribute]
  var children: [XMLElement] = []
  /// Its own text, of its children none.
  var text = ""
  /// Where its `<` stands, in bytes of the text in UTF-8.
  var offset: Int
  /// Just behind its start tag.
  var content: Int

  /// The first child of a name.
  subscript(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The children of a name.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The text without white space around it, unless `xml:space` keeps it; nil when there is none.
  var value: String? {
    if attributes.contains(where: { $0.name == "space" && $0.value == "preserve" }) {
      return text.isEmpty ? nil : text
    }
    let scalars = text.unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(scalars[first...last])
  }

  /// The text of the first child of a name.
  func value(_ name: String) -> String? { self[name]?.value }

  /// Whether it says itself that it has no value (`xsi:nil`).
  var isNil: Bool {
    attributes.contains {
      $0.name == "nil" && $0.namespace == XMLElement.instance && ["true", "1"].contains($0.value)
    }
  }

  static let instance = "http://www.w3.org/2001/XMLSchema-instance"
}

/// Reads the element that stands at a range of a text, or says everything that is wrong.
///
/// `around` are the start tags of the elements that it stands in, whose namespaces it sees.
func readXML(
  _ text: [UInt8],
  in range: Range<Int>,
  around: [XMLOutline.Ancestor] = [],
  limits: XMLLimits
) -> Result<XMLElement, XMLFaults> {
  let before = around.flatMap { text[$0.tag] }
  let after = around.reversed().flatMap { Array("</".utf8) + $0.name + Array(">".utf8) }
  let builder = XMLBuilder(
    outer: around.count,
    shift: range.lowerBound - before.count,
    text: text
  )
  var limits = limits
  limits.elements += around.count
  let run = XMLRun([before[...], text[range], after[...]], limits: limits, sink: builder)
  run.run()
  if run.faults.isEmpty, let element = builder.result { return .success(element) }
  let faults = run.faults.map { fault in
    let offset = min(max(range.lowerBound, fault.offset + builder.shift), range.upperBound)
    return XMLFault(fault.code, fault.message, at: offset)
  }
  return .failure(XMLFaults(faults))
}

/// Everything that is wrong with a text of XML.
struct XMLFaults: Error {
  let faults: [XMLFault]

  init(_ faults: [XMLFault]) {
    self.faults = faults
  }
}

/// Builds the tree of one element.
private final class XMLBuilder: XMLSink {
  /// How many elements stand around the one that is built.
  let outer: Int
  /// What is added to an offset of the run to make it one of the text.
  let shift: Int
  private let source: [UInt8]
  private var open: [XMLElement] = []
  private var texts: [[UInt8]] = []
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private(set) var result: XMLElement?

  init(outer: Int, shift: Int, text: [UInt8]) {
    self.outer = outer
    self.shift = shift
    source = text
  }

  func start(_ tag: XMLTag) {
    guard tag.depth > outer else { return }
    open.append(
      XMLElement(
        name: string(tag.name),
        namespace: tag.namespace.map(string),
        attributes: tag.attributes,
        offset: tag.offset + shift,
        content: tag.end + shift
      )
    )
    texts.append([])
  }

  /// Names live as long as the parser, which hands out the same pointer for the same name.
  private func string(_ name: UnsafePointer<xmlChar>) -> String {
    if let known = names[name] { return known }
    let new = String(cString: name)
    names[name] = new
    return new
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !texts.isEmpty else { return }
    texts[texts.count - 1].append(contentsOf: bytes)
  }

  func end(_ offset: Int) {
    guard var element = open.popLast(), let text = texts.popLast() else { return }
    element.text = String(decoding: text, as: UTF8.self)
    // Where the text itself begins, as editors count it.
    while element.content < source.count, isSpace(source[element.content]) { element.content += 1 }
    if open.isEmpty {
      result = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }
}
