/// A method ready to be compared: identifiers normalised, slots cut into words, places and times folded.
package struct PreparedModus: Sendable, Hashable {
  /// The form that this program writes and reads.
  package static let version: UInt8 = 1

  /// An exact identifier.
  struct Identifier: Hashable {
    /// The place of its type in ``ModusPolicy/indicatorWeights``.
    var type: UInt8
    /// Taken out of another identifier, as the host of an address.
    var isDerived: Bool
    /// So widely shared that it says nothing.
    var isShared: Bool
    var hash: UInt32
    var text: String
  }

  /// A word in a slot.
  struct Word: Hashable {
    var slot: UInt8
    var hash: UInt32
    var text: String
  }

  /// A time and place.
  struct Event: Hashable {
    var country: UInt16
    /// Days since 1970 of the first and last possible day; both 0 when no date is known.
    var first: Int32
    var last: Int32
    var places: [UInt32]
  }

  var identifiers: [Identifier] = []
  var words: [Word] = []
  var events: [Event] = []
  var offence = ""

  init() {}
}

extension PreparedModus {
  /// The bytes to store.
  package func encoded() -> [UInt8] {
    var bytes: [UInt8] = [Self.version]
    func append(_ value: some FixedWidthInteger) {
      withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
    func append(_ text: String) {
      let utf8 = Array(text.utf8.prefix(255))
      bytes.append(UInt8(utf8.count))
      bytes += utf8
    }
    append(offence)
    append(UInt16(identifiers.count))
    for identifier in identifiers {
      bytes.append(identifier.type)
      bytes.append((identifier.isDerived ? 1 : 0) | (identifier.isShared ? 2 : 0))
      append(identifier.hash)
      append(identifier.text)
    }
    append(UInt16(words.count))
    for word in words {
      bytes.append(word.slot)
      append(word.hash)
      append(word.text)
    }
    append(UInt16(events.count))
    for event in events {
      append(event.country)
      append(event.first)
      append(event.last)
      bytes.append(UInt8(event.places.count))
      for place in event.places { append(place) }
    }
    return bytes
  }

  /// Reads what ``encoded()`` gave.
  ///
  /// - Throws: ``PreparedError`` when the bytes are of another version or damaged.
  package init(encoded bytes: [UInt8]) throws(PreparedError) {
    guard let version = bytes.first else { throw .damaged }
    guard version == Self.version else {
      throw .version(found: version, needed: Self.version)
    }
    var reader = ByteReader(bytes: bytes, at: 1)
    offence = try reader.text()
    for _ in 0..<(try reader.number(UInt16.self)) {
      let type = try reader.number(UInt8.self)
      let flags = try reader.number(UInt8.self)
      identifiers.append(
        Identifier(
          type: type,
          isDerived: flags & 1 != 0,
          isShared: flags & 2 != 0,
          hash: try reader.number(UInt32.self),
          text: try reader.text()
        )
      )
    }
    for _ in 0..<(try reader.number(UInt16.self)) {
      words.append(
        Word(
          slot: try reader.number(UInt8.self),
          hash: try reader.number(UInt32.self),
          text: try reader.text()
        )
      )
    }
    for _ in 0..<(try reader.number(UInt16.self)) {
      var event = Event(
        country: try reader.number(UInt16.self),
        first: try reader.number(Int32.self),
        last: try reader.number(Int32.self),
        places: []
      )
      for _ in 0..<(try reader.number(UInt8.self)) {
        event.places.append(try reader.number(UInt32.self))
      }
      events.append(event)
    }
    guard reader.isAtEnd else { throw .damaged }
  }
}

/// Reads numbers and texts from bytes, never beyond their end.
private struct ByteReader {
  let bytes: [UInt8]
  var at: Int

  var isAtEnd: Bool { at == bytes.count }

  mutating func number<Value: FixedWidthInteger>(_ type: Value.Type) throws(PreparedError) -> Value
  {
    let size = MemoryLayout<Value>.size
    guard at + size <= bytes.count else { throw .damaged }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: Value.self) }
    at += size
    return Value(littleEndian: value)
  }

  mutating func text() throws(PreparedError) -> String {
    let count = Int(try number(UInt8.self))
    guard at + count <= bytes.count else { throw .damaged }
    defer { at += count }
    return String(decoding: bytes[at..<(at + count)], as: UTF8.self)
  }
}
