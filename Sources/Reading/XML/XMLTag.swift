import CLibXML2

/// The start tag of an element while it is read; it must not outlive the call that gets it.
struct XMLTag {
  let name: UnsafePointer<xmlChar>
  let prefix: UnsafePointer<xmlChar>?
  let namespace: UnsafePointer<xmlChar>?
  /// Where its `<` stands, in bytes of the text.
  let offset: Int
  /// Just behind its `>`.
  let end: Int
  /// Of the element, from 1 for the root.
  let depth: Int
  fileprivate let attributeCount: Int
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  init(
    name: UnsafePointer<xmlChar>,
    prefix: UnsafePointer<xmlChar>?,
    namespace: UnsafePointer<xmlChar>?,
    extent: Range<Int>,
    depth: Int,
    attributes: (count: Int, list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?)
  ) {
    self.name = name
    self.prefix = prefix
    self.namespace = namespace
    offset = extent.lowerBound
    end = extent.upperBound
    self.depth = depth
    attributeCount = attributes.count
    list = attributes.list
  }

  /// The attributes in their order, declarations of namespaces left out.
  var attributes: [XMLAttribute] {
    guard let list else { return [] }
    // Five pointers an attribute: name, prefix, namespace, begin and end of the value.
    return (0..<attributeCount).compactMap { index in
      let five = list + index * 5
      guard let name = five[0], let begin = five[3], let end = five[4] else { return nil }
      let value = UnsafeBufferPointer(start: begin, count: max(0, end - begin))
      return XMLAttribute(
        name: String(cString: name),
        namespace: five[2].map { String(cString: $0) },
        value: plain(value)
      )
    }
  }
}

/// The value of an attribute; libxml2 leaves `&#38;` in it for `&`.
private func plain(_ value: UnsafeBufferPointer<UInt8>) -> String {
  guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
  let left = Array("#38;".utf8)
  var text: [UInt8] = []
  var at = 0
  while at < value.count {
    text.append(value[at])
    at += value[at] == UInt8(ascii: "&") && value[(at + 1)...].starts(with: left) ? 5 : 1
  }
  return String(decoding: text, as: UTF8.self)
}

/// One attribute of an element.
struct XMLAttribute: Sendable, Hashable {
  /// Without a prefix.
  var name: String
  var namespace: String?
  var value: String
}

/// What wants to know the elements and texts of a text of XML in their order.
protocol XMLSink: AnyObject {
  func start(_ tag: XMLTag)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
  /// The element ends; `offset` is just behind its end tag.
  func end(_ offset: Int)
}
