/// How much XML is read before it is refused.
package struct XMLLimits: Sendable {
  /// Elements within one another.
  package var depth: Int
  /// Attributes of one element, declarations of namespaces included.
  package var attributes: Int
  /// UTF-8 bytes of a name.
  package var name: Int
  /// UTF-8 bytes of the text of one element, or of one attribute.
  package var field: Int
  /// Bytes of one tag, comment or processing instruction.
  package var markup: Int
  /// Elements of one notice: a bound on memory, which a byte limit alone is not.
  package var elements: Int
  /// Faults that are collected before the reading stops.
  package var faults: Int

  package init(
    depth: Int = 64,
    attributes: Int = 64,
    name: Int = 256,
    field: Int = 1 << 20,
    markup: Int = 64 << 10,
    elements: Int = 50_000,
    faults: Int = 20
  ) {
    self.depth = depth
    self.attributes = attributes
    self.name = name
    self.field = field
    self.markup = markup
    self.elements = elements
    self.faults = faults
  }

  package static let standard = XMLLimits()
}
