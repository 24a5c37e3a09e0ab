/// A person ready to be compared: names folded and split, dates and codes in fixed places, in one run of bytes.
///
/// The bytes are what is stored and what is scored; nothing is decoded in between. Layout, little-endian: a header, then
/// name forms, the numbers of their parts, parts, birth dates, nationalities, documents, places, parents, addresses,
/// languages, marks, and a pool of letters.
package struct PreparedPerson: Sendable, Hashable {
  /// The form that this program writes and reads; it changes with any change of folding or of the tables.
  package static let version: UInt8 = 7

  let bytes: [UInt8]

  /// Reads what ``encoded()`` gave.
  ///
  /// - Throws: ``PreparedError`` when the bytes are of another version or damaged.
  package init(encoded bytes: [UInt8]) throws(PreparedError) {
    guard let version = bytes.first else { throw .damaged }
    guard version == Self.version else {
      throw .version(found: version, needed: Self.version)
    }
    guard PersonView.isSound(bytes) else { throw .damaged }
    self.bytes = bytes
  }

  /// Takes bytes that were just written and need no check.
  init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The bytes to store.
  package func encoded() -> [UInt8] { bytes }

  /// Lends the fields where they lie.
  func withView<Result>(_ body: (PersonView) -> Result) -> Result {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return body(PersonView.empty) }
      return body(PersonView(base))
    }
  }
}
