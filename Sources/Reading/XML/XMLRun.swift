import CLibXML2

/// Reads one text of XML in UTF-8 through libxml2's push parser, and tells a sink.
///
/// A document type declaration ends the reading; nothing is fetched, no entity but the five of XML
/// is replaced. A run is used once, by one thread.
final class XMLRun {
  private let limits: XMLLimits
  private let sink: any XMLSink
  /// The text without its offset: what stands at an offset is looked up here.
  private let parts: [ArraySlice<UInt8>]
  private(set) var faults: [XMLFault] = []
  private var context: xmlParserCtxtPtr?
  private var depth = 0
  private var elements = 0
  private var textLength = 0
  private var isStopped = false

  /// libxml2's tables are made once, before two threads can want them.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Takes a text in parts; offsets are counted from the beginning of the first.
  init(_ parts: [ArraySlice<UInt8>], limits: XMLLimits, sink: any XMLSink) {
    self.parts = parts
    self.limits = limits
    self.sink = sink
  }

  /// Reads the text to its end, or to the fault that ends the reading.
  func run() {
    guard Self.isReady else { return }
    var handler = Self.makeHandler()
    let this = Unmanaged.passUnretained(self).toOpaque()
    guard let context = xmlCreatePushParserCtxt(&handler, this, nil, 0, nil) else {
      return report(XMLFault(.tooLarge, "the XML needs more memory than there is", at: 0))
    }
    self.context = context
    defer {
      self.context = nil
      xmlFreeParserCtxt(context)
    }
    // Going on after a fault finds the others; the encoding was settled before.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(bitPattern: options))
    for part in parts where !isStopped { feed(part, to: context) }
    if !isStopped { xmlParseChunk(context, nil, 0, 1) }
    if faults.isEmpty, context.pointee.wellFormed == 0 {
      report(XMLFault(.syntax, "the XML is not well formed", at: position))
    }
  }

  private var fed = 0

  private func feed(_ part: ArraySlice<UInt8>, to context: xmlParserCtxtPtr) {
    part.withUnsafeBytes { bytes in
      var at = 0
      while at < bytes.count, !isStopped {
        let count = min(bytes.count - at, 16 << 10)
        let start = bytes.baseAddress?.advanced(by: at).assumingMemoryBound(to: CChar.self)
        xmlParseChunk(context, start, Int32(count), 0)
        at += count
        fed += count
        // A tag, a comment or an instruction is only read when all of it is there.
        if !isStopped, fed - position > limits.markup + count {
          stop(XMLFault(.fieldTooLarge, "a tag or comment is too long", at: position))
        }
      }
    }
  }

  /// How far the text was read, in bytes.
  private var position: Int {
    guard let context else { return fed }
    return max(0, xmlByteConsumed(context))
  }

  private func byte(at offset: Int) -> UInt8? {
    var offset = offset
    for part in parts {
      if offset < part.count { return offset < 0 ? nil : part[part.startIndex + offset] }
      offset -= part.count
    }
    return nil
  }

  // MARK: - Faults

  private func report(_ fault: XMLFault) {
    if faults.count < limits.faults, faults.last?.offset != fault.offset { faults.append(fault) }
    if faults.count >= limits.faults { halt() }
  }

  private func stop(_ fault: XMLFault) {
    faults.append(fault)
    halt()
  }

  private func halt() {
    isStopped = true
    if let context { xmlStopParser(context) }
  }

  // MARK: - What libxml2 calls

  private static func makeHandler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { this, _, _, _ in XMLRun.at(this)?.doctype() }
    handler.startElementNs = { this, name, prefix, uri, declared, _, count, _, attributes in
      XMLRun.at(this)?.start((name, prefix, uri), Int(declared), Int(count), attributes)
    }
    handler.endElementNs = { this, _, _, _ in XMLRun.at(this)?.end() }
    handler.characters = { this, bytes, count in XMLRun.at(this)?.text(bytes, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { this, error in XMLRun.at(this)?.error(error) }
    return handler
  }

  /// The run whose address libxml2 was given; the run outlives its parser.
  private static func at(_ address: UnsafeMutableRawPointer?) -> XMLRun? {
    address.map { Unmanaged<XMLRun>.fromOpaque($0).takeUnretainedValue() }
  }

  private func doctype() {
    guard !isStopped else { return }
    let message = "the XML has a document type declaration (DOCTYPE), which is never read"
    stop(XMLFault(.doctype, message, at: position))
  }

  private func start(
    _ name: (
      local: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, uri: UnsafePointer<xmlChar>?
    ),
    _ declarations: Int,
    _ count: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isStopped, let local = name.local else { return }
    let (offset, end) = extent()
    depth += 1
    elements += 1
    textLength = 0
    if depth > limits.depth {
      return stop(XMLFault(.tooDeep, "elements are nested deeper than \(limits.depth)", at: offset))
    }
    if elements > limits.elements {
      let message = "there are more than \(limits.elements) elements"
      return stop(XMLFault(.tooManyValues, message, at: offset))
    }
    if count + declarations > limits.attributes {
      let message = "an element has more than \(limits.attributes) attributes"
      return stop(XMLFault(.tooManyValues, message, at: offset))
    }
    if end - offset > limits.markup {
      return stop(XMLFault(.fieldTooLarge, "a tag is too long", at: offset))
    }
    if strnlength(local) > limits.name || name.prefix.map({ strnlength($0) > limits.name }) == true
    {
      return stop(XMLFault(.fieldTooLarge, "the name of an element is too long", at: offset))
    }
    sink.start(
      XMLTag(
        name: local,
        prefix: name.prefix,
        namespace: name.uri,
        extent: offset..<max(offset, end),
        depth: depth,
        attributes: (count, attributes)
      )
    )
  }

  /// The length of a name, counted no further than the limit.
  private func strnlength(_ name: UnsafePointer<xmlChar>) -> Int {
    var count = 0
    while count <= limits.name, name[count] != 0 { count += 1 }
    return count
  }

  /// The start tag that was just read: the parser stands before its `>` or `/>`.
  ///
  /// No `<` can stand inside a sound tag, so the last one before is where it begins.
  private func extent() -> (start: Int, end: Int) {
    let here = position
    var start = here
    while start > 0, here - start <= limits.markup, byte(at: start) != UInt8(ascii: "<") {
      start -= 1
    }
    var end = here
    while let byte = byte(at: end), byte != UInt8(ascii: ">"), end - here < 2 { end += 1 }
    return (start, end + 1)
  }

  private func end() {
    guard !isStopped else { return }
    depth -= 1
    textLength = 0
    sink.end(position)
  }

  private func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int) {
    guard !isStopped, let bytes, count > 0 else { return }
    textLength += count
    if textLength > limits.field {
      let message = "a text is longer than \(limits.field) bytes"
      return stop(XMLFault(.fieldTooLarge, message, at: position))
    }
    sink.text(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// What stands before or behind the root element, which libxml2 calls a text that breaks off.
  private func outside() -> XMLFault? {
    guard depth == 0, parts.contains(where: { !$0.isEmpty }) else { return nil }
    if elements > 0 {
      return XMLFault(.syntax, "something follows behind the end of the XML", at: position)
    }
    return byte(at: position) == UInt8(ascii: "<")
      ? nil
      : XMLFault(.syntax, "the text is no XML: it does not begin with an element", at: position)
  }

  private func error(_ error: xmlErrorPtr?) {
    guard !isStopped, let error else { return }
    // Warnings, and prefixes that nobody declared: names tell enough.
    let isFatal = error.pointee.level == XML_ERR_FATAL
    let code = xmlParserErrors(rawValue: UInt32(bitPattern: error.pointee.code))
    let isRepeated = code == XML_ERR_ATTRIBUTE_REDEFINED || code == XML_NS_ERR_ATTRIBUTE_REDEFINED
    guard isFatal || isRepeated else { return }
    if code == XML_ERR_DOCUMENT_END || code == XML_ERR_DOCUMENT_EMPTY, let around = outside() {
      return report(around)
    }
    report(XMLFault(isRepeated ? XML_ERR_ATTRIBUTE_REDEFINED : code, at: position))
  }
}
