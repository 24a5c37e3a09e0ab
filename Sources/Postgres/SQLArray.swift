/// An element whose arrays are `SQLValue`s: `[UInt8]` is a `bytea`, `[String]` a `text[]`.
package protocol SQLArrayElement: Sendable {
  static var sqlTypeOfArray: UInt32 { get }
  static func sqlBytes(ofArray elements: [Self]) -> [UInt8]
}

/// An element that has a binary form of its own within an array.
package protocol SQLArrayScalar: SQLArrayElement {
  static var sqlTypeOfElement: UInt32 { get }
  func appendBinary(to bytes: inout [UInt8])
}

extension Array: SQLValue where Element: SQLArrayElement {
  package static var sqlType: UInt32 { Element.sqlTypeOfArray }

  package var sqlParameter: SQLParameter {
    SQLParameter(type: Self.sqlType, content: .binary(Element.sqlBytes(ofArray: self)))
  }
}

extension UInt8: SQLArrayElement {
  package static var sqlTypeOfArray: UInt32 { 17 }
  package static func sqlBytes(ofArray elements: [UInt8]) -> [UInt8] { elements }
}

extension SQLArrayScalar {
  package static func sqlBytes(ofArray elements: [Self]) -> [UInt8] {
    binaryArray(elements, elementType: sqlTypeOfElement) { element, bytes in
      appendSized(to: &bytes) { element.appendBinary(to: &$0) }
    }
  }
}

extension Optional: SQLArrayElement where Wrapped: SQLArrayScalar {
  package static var sqlTypeOfArray: UInt32 { Wrapped.sqlTypeOfArray }

  package static func sqlBytes(ofArray elements: [Wrapped?]) -> [UInt8] {
    binaryArray(elements, elementType: Wrapped.sqlTypeOfElement) { element, bytes in
      if let element {
        appendSized(to: &bytes) { element.appendBinary(to: &$0) }
      } else {
        bytes.appendBigEndian(Int32(-1))
      }
    }
  }
}

extension Array: SQLArrayElement where Element == UInt8 {
  package static var sqlTypeOfArray: UInt32 { 1001 }
}

extension Array: SQLArrayScalar where Element == UInt8 {
  package static var sqlTypeOfElement: UInt32 { 17 }
  package func appendBinary(to bytes: inout [UInt8]) { bytes.append(contentsOf: self) }
}

extension String: SQLArrayScalar {
  package static var sqlTypeOfArray: UInt32 { 1009 }
  package static var sqlTypeOfElement: UInt32 { 25 }
  package func appendBinary(to bytes: inout [UInt8]) { bytes.append(contentsOf: utf8) }
}

extension Int: SQLArrayScalar {
  package static var sqlTypeOfArray: UInt32 { 1016 }
  package static var sqlTypeOfElement: UInt32 { 20 }
  package func appendBinary(to bytes: inout [UInt8]) { bytes.appendBigEndian(Int64(self)) }
}

extension Int64: SQLArrayScalar {
  package static var sqlTypeOfArray: UInt32 { 1016 }
  package static var sqlTypeOfElement: UInt32 { 20 }
  package func appendBinary(to bytes: inout [UInt8]) { bytes.appendBigEndian(self) }
}

extension Int32: SQLArrayScalar {
  package static var sqlTypeOfArray: UInt32 { 1007 }
  package static var sqlTypeOfElement: UInt32 { 23 }
  package func appendBinary(to bytes: inout [UInt8]) { bytes.appendBigEndian(self) }
}

extension Double: SQLArrayScalar {
  package static var sqlTypeOfArray: UInt32 { 1022 }
  package static var sqlTypeOfElement: UInt32 { 701 }
  package func appendBinary(to bytes: inout [UInt8]) { bytes.appendBigEndian(bitPattern) }
}

extension Bool: SQLArrayScalar {
  package static var sqlTypeOfArray: UInt32 { 1000 }
  package static var sqlTypeOfElement: UInt32 { 16 }
  package func appendBinary(to bytes: inout [UInt8]) { bytes.append(self ? 1 : 0) }
}

/// The binary form of a one-dimensional array: dimensions, null flag, element type, length, lower bound, elements.
private func binaryArray<Element>(
  _ elements: [Element],
  elementType: UInt32,
  append: (Element, inout [UInt8]) -> Void
) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(20 + elements.count * 16)
  bytes.appendBigEndian(Int32(elements.isEmpty ? 0 : 1))
  bytes.appendBigEndian(Int32(1))
  bytes.appendBigEndian(elementType)
  guard !elements.isEmpty else { return bytes }
  bytes.appendBigEndian(Int32(truncatingIfNeeded: elements.count))
  bytes.appendBigEndian(Int32(1))
  for element in elements { append(element, &bytes) }
  return bytes
}

private func appendSized(to bytes: inout [UInt8], _ write: (inout [UInt8]) -> Void) {
  let start = bytes.count
  bytes.appendBigEndian(Int32(0))
  write(&bytes)
  let size = UInt32(truncatingIfNeeded: bytes.count - start - 4)
  for place in 0..<4 {
    bytes[start + place] = UInt8(truncatingIfNeeded: size >> (24 - 8 * UInt32(place)))
  }
}

extension [UInt8] {
  fileprivate mutating func appendBigEndian(_ value: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
  }
}
