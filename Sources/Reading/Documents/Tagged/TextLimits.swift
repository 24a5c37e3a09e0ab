/// How much of a tagged text is read.
package struct TextLimits: Sendable {
  /// Bytes of the text in UTF-8.
  package var bytes: Int
  package var lines: Int
  /// Bytes of one line.
  package var lineBytes: Int
  /// Labels with their values.
  package var fields: Int
  /// Persons that one message can be about.
  package var persons: Int

  package init(
    bytes: Int = 2 << 20,
    lines: Int = 20_000,
    lineBytes: Int = 64 << 10,
    fields: Int = 2000,
    persons: Int = 200
  ) {
    self.bytes = bytes
    self.lines = lines
    self.lineBytes = lineBytes
    self.fields = fields
    self.persons = persons
  }
}
