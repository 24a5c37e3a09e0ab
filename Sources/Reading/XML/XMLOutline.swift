import CLibXML2

/// The elements of a text of XML that are read one by one, each with its place: found in one pass that
/// keeps nothing else.
struct XMLOutline: Sendable {
  /// An element around others.
  struct Ancestor: Sendable, Hashable {
    /// As it is written, with its prefix.
    var name: [UInt8]
    /// Its start tag.
    var tag: Range<Int>
  }

  /// An element of the outline.
  struct Entry: Sendable, Hashable {
    /// Without a prefix.
    var name: String
    var namespace: String?
    /// From `<` to behind its end tag.
    var range: Range<Int>
    /// The elements around it, the root first.
    var path: [String]
  }

  /// The children of the elements that were asked for, in the order of the text.
  var entries: [Entry] = []
  var root: Entry?
  /// The start tags by the path of names, of the first element of each path.
  var tags: [[String]: Ancestor] = [:]

  /// The start tags around an entry.
  func around(_ entry: Entry) -> [Ancestor] {
    entry.path.indices.compactMap { tags[Array(entry.path[...$0])] }
  }
}

/// Finds the children of some elements, told by the path of their names, or says everything that is
/// wrong with the text.
func outlineXML(_ text: [UInt8], of parents: Set<[String]>, most: Int, limits: XMLLimits)
  -> Result<XMLOutline, XMLFaults>
{
  let builder = XMLOutlineBuilder(parents: parents, most: most, text: text)
  var limits = limits
  // The whole file may have as many elements and as long texts (pictures) as fit into its bytes; what
  // is read of it is measured by itself.
  limits.elements = Int.max
  limits.field = Int.max
  let run = XMLRun([text[...]], limits: limits, sink: builder)
  run.run()
  if let fault = builder.fault, run.faults.isEmpty { return .failure(XMLFaults([fault])) }
  return run.faults.isEmpty ? .success(builder.outline) : .failure(XMLFaults(run.faults))
}

private final class XMLOutlineBuilder: XMLSink {
  private let parents: Set<[String]>
  private let depth: Int
  private let most: Int
  private let source: [UInt8]
  private var open: [(name: String, namespace: String?, offset: Int)] = []
  private var level = 0
  var outline = XMLOutline()
  private(set) var fault: XMLFault?

  init(parents: Set<[String]>, most: Int, text: [UInt8]) {
    self.parents = parents
    depth = 1 + (parents.map(\.count).max() ?? 0)
    self.most = most
    source = text
  }

  func start(_ tag: XMLTag) {
    level += 1
    guard tag.depth <= depth else { return }
    let name = String(cString: tag.name)
    open.append((name, tag.namespace.map { String(cString: $0) }, tag.offset))
    let path = open.map(\.name)
    if parents.contains(where: { $0.starts(with: path) }), outline.tags[path] == nil {
      let written = tag.prefix.map { String(cString: $0) + ":" + name } ?? name
      // An empty element is nothing's ancestor, so the slash before `>` cannot matter.
      outline.tags[path] = XMLOutline.Ancestor(
        name: Array(written.utf8),
        tag: tag.offset..<min(tag.end, source.count)
      )
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  func end(_ offset: Int) {
    defer { level -= 1 }
    guard level <= depth, let element = open.popLast() else { return }
    let end = min(max(offset, element.offset), source.count)
    let entry = XMLOutline.Entry(
      name: element.name,
      namespace: element.namespace,
      range: element.offset..<end,
      path: open.map(\.name)
    )
    if open.isEmpty {
      outline.root = entry
    } else if !parents.contains(entry.path) {
      return
    } else if outline.entries.count < most {
      outline.entries.append(entry)
    } else if fault == nil {
      fault = XMLFault(
        .tooManyItems,
        "the file holds more than \(most) notices",
        at: entry.range.lowerBound
      )
    }
  }
}
