import CPostgreSQL

/// Writes rows of `COPY … FROM STDIN` in text format, in chunks of about 64 KiB.
///
/// Give the fields of a row in the order of the columns, then `endRow()`.
package struct CopyWriter: ~Copyable {
  private static let chunk = 65_536

  private let connection: Connection
  private var buffer: [UInt8] = []
  private var isAtStartOfRow = true
  private var holdsNullByte = false

  init(_ connection: Connection) {
    self.connection = connection
    buffer.reserveCapacity(Self.chunk + Self.chunk / 2)
  }

  package mutating func null() {
    separate()
    buffer.append(UInt8(ascii: "\\"))
    buffer.append(UInt8(ascii: "N"))
  }

  package mutating func field(_ text: String?) {
    guard var text else { return null() }
    separate()
    text.withUTF8 { appendEscaped($0) }
  }

  /// Text given as UTF-8, as JSON and prepared forms are.
  package mutating func field(utf8 text: [UInt8]?) {
    guard let text else { return null() }
    separate()
    text.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// A `bytea`.
  package mutating func field(_ bytes: [UInt8]?) {
    guard let bytes else { return null() }
    separate()
    appendHex(bytes)
  }

  package mutating func field(_ number: Int?) {
    guard let number else { return null() }
    separate()
    buffer.append(contentsOf: String(number).utf8)
  }

  package mutating func field(_ number: Int64?) { field(number.map { Int($0) }) }

  package mutating func field(_ number: Int32?) { field(number.map { Int($0) }) }

  package mutating func field(_ number: Double?) {
    guard let number else { return null() }
    separate()
    buffer.append(contentsOf: number.description.utf8)
  }

  package mutating func field(_ truth: Bool?) {
    guard let truth else { return null() }
    separate()
    buffer.append(UInt8(ascii: truth ? "t" : "f"))
  }

  package mutating func field(_ numbers: [Int]?) {
    array(numbers) { writer, number in
      writer.buffer.append(contentsOf: String(number).utf8)
    }
  }

  package mutating func field(_ numbers: [Int64]?) { field(numbers.map { $0.map { Int($0) } }) }

  package mutating func field(_ numbers: [Double]?) {
    array(numbers) { writer, number in
      writer.buffer.append(contentsOf: number.description.utf8)
    }
  }

  package mutating func field(_ texts: [String]?) {
    array(texts) { writer, text in writer.appendElement(text) }
  }

  package mutating func field(_ texts: [String?]?) {
    array(texts) { writer, text in
      if let text {
        writer.appendElement(text)
      } else {
        writer.buffer.append(contentsOf: "NULL".utf8)
      }
    }
  }

  /// A `bytea[]`.
  package mutating func field(_ list: [[UInt8]]?) {
    array(list) { writer, bytes in
      // Array and COPY each take a backslash away.
      writer.buffer.append(contentsOf: "\"\\\\".utf8)
      writer.appendHex(bytes)
      writer.buffer.append(UInt8(ascii: "\""))
    }
  }

  /// Ends the row, and sends the chunk when it is full.
  package mutating func endRow() throws(DatabaseError) {
    buffer.append(UInt8(ascii: "\n"))
    isAtStartOfRow = true
    if buffer.count >= Self.chunk { try flush() }
  }

  mutating func flush() throws(DatabaseError) {
    guard !holdsNullByte else { throw .nullByte(sql: nil) }
    guard !buffer.isEmpty else { return }
    let isSent = buffer.withUnsafeBytes { bytes in
      PQputCopyData(
        connection.pointer,
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(bytes.count)
      )
    }
    guard isSent == 1 else { throw connection.lost() }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func separate() {
    if isAtStartOfRow {
      isAtStartOfRow = false
    } else {
      buffer.append(UInt8(ascii: "\t"))
    }
  }

  private mutating func array<Element>(
    _ elements: [Element]?,
    _ append: (inout CopyWriter, Element) -> Void
  ) {
    guard let elements else { return null() }
    separate()
    buffer.append(UInt8(ascii: "{"))
    var isFirst = true
    for element in elements {
      if !isFirst { buffer.append(UInt8(ascii: ",")) }
      append(&self, element)
      isFirst = false
    }
    buffer.append(UInt8(ascii: "}"))
  }

  private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: { $0 < 32 || $0 == UInt8(ascii: "\\") }) else {
      buffer.append(contentsOf: text)
      return
    }
    for byte in text { appendEscaped(byte) }
  }

  private mutating func appendEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\n"): buffer.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): buffer.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): buffer.append(contentsOf: "\\t".utf8)
    case 0: holdsNullByte = true
    default: buffer.append(byte)
    }
  }

  private mutating func appendElement(_ text: String) {
    buffer.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): buffer.append(contentsOf: "\\\\\\\\".utf8)
      case UInt8(ascii: "\""): buffer.append(contentsOf: "\\\\\"".utf8)
      default: appendEscaped(byte)
      }
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func appendHex(_ bytes: [UInt8]) {
    let digits: StaticString = "0123456789abcdef"
    buffer.append(contentsOf: "\\\\x".utf8)
    for byte in bytes {
      buffer.append(digits.utf8Start[Int(byte >> 4)])
      buffer.append(digits.utf8Start[Int(byte & 15)])
    }
  }
}
