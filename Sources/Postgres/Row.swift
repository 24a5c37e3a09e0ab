/// One row of an answer.
///
/// Each reader has a form ending in `IfPresent`, for which null is nil; for the plain form null is an error.
/// Every reader throws a `DatabaseError` of kind `decoding` that names the column and never the value.
package struct Row: Sendable {
  let result: Result
  let index: Int

  package func isNull(_ column: Column) throws(DatabaseError) -> Bool {
    try field(column).bytes == nil
  }

  package func stringIfPresent(_ column: Column) throws(DatabaseError) -> String? {
    let field = try field(column)
    return withExtendedLifetime(result) {
      field.bytes.map { String(decoding: $0, as: UTF8.self) }
    }
  }

  package func intIfPresent(_ column: Column) throws(DatabaseError) -> Int? {
    try read(column, as: "a whole number") { decimal($0) }
  }

  package func unsignedIfPresent(_ column: Column) throws(DatabaseError) -> UInt64? {
    try read(column, as: "a whole number from 0") {
      UInt64(String(decoding: $0, as: UTF8.self))
    }
  }

  package func doubleIfPresent(_ column: Column) throws(DatabaseError) -> Double? {
    try read(column, as: "a number") {
      let text = String(decoding: $0, as: UTF8.self)
      return switch text {
      case "Infinity": .infinity
      case "-Infinity": -.infinity
      default: Double(text)
      }
    }
  }

  package func boolIfPresent(_ column: Column) throws(DatabaseError) -> Bool? {
    try read(column, as: "true or false") { bytes in
      guard bytes.count == 1 else { return nil }
      return switch bytes[0] {
      case UInt8(ascii: "t"): true
      case UInt8(ascii: "f"): false
      default: nil
      }
    }
  }

  /// A `bytea`.
  package func bytesIfPresent(_ column: Column) throws(DatabaseError) -> [UInt8]? {
    try read(column, as: "bytes") { decodeHex($0) }
  }

  /// The field's text as UTF-8 bytes, for readers (JSON) that want no `String`.
  package func utf8IfPresent(_ column: Column) throws(DatabaseError) -> [UInt8]? {
    try read(column, as: "text") { [UInt8]($0) }
  }

  /// Reads a field and refuses what `decode` answers with nil.
  func read<Value>(
    _ column: Column,
    as expectation: String,
    _ decode: (UnsafeRawBufferPointer) -> Value?
  ) throws(DatabaseError) -> Value? {
    let field = try field(column)
    guard let bytes = field.bytes else { return nil }
    let value = withExtendedLifetime(result) { decode(bytes) }
    guard let value else {
      throw fault(field.place, "does not hold \(expectation)")
    }
    return value
  }

  func present<Value>(_ column: Column, _ value: Value?) throws(DatabaseError) -> Value {
    guard let value else { throw fault(try field(column).place, "is null") }
    return value
  }

  private func field(
    _ column: Column
  ) throws(DatabaseError) -> (place: Int, bytes: UnsafeRawBufferPointer?) {
    let place: Int
    switch column {
    case .place(let given):
      guard given >= 0, given < result.columnCount else { throw missing("\(given)") }
      place = given
    case .name(let name):
      guard let found = result.place(of: name) else { throw missing(name) }
      place = found
    }
    return (place, result.field(row: index, column: place))
  }

  private func fault(_ place: Int, _ what: String) -> DatabaseError {
    let name = result.name(of: place)
    return DatabaseError(
      .decoding,
      code: .internalError,
      message: "column \(name) \(what)",
      column: name
    )
  }

  private func missing(_ name: String) -> DatabaseError {
    DatabaseError(
      .decoding,
      code: .internalError,
      message: "the answer has no column \(name)",
      column: name
    )
  }
}

extension Row {
  package func string(_ column: Column) throws(DatabaseError) -> String {
    try present(column, stringIfPresent(column))
  }

  package func int(_ column: Column) throws(DatabaseError) -> Int {
    try present(column, intIfPresent(column))
  }

  package func int64(_ column: Column) throws(DatabaseError) -> Int64 {
    Int64(try int(column))
  }

  package func int64IfPresent(_ column: Column) throws(DatabaseError) -> Int64? {
    try intIfPresent(column).map(Int64.init)
  }

  package func unsigned(_ column: Column) throws(DatabaseError) -> UInt64 {
    try present(column, unsignedIfPresent(column))
  }

  package func double(_ column: Column) throws(DatabaseError) -> Double {
    try present(column, doubleIfPresent(column))
  }

  package func bool(_ column: Column) throws(DatabaseError) -> Bool {
    try present(column, boolIfPresent(column))
  }

  package func bytes(_ column: Column) throws(DatabaseError) -> [UInt8] {
    try present(column, bytesIfPresent(column))
  }

  package func utf8(_ column: Column) throws(DatabaseError) -> [UInt8] {
    try present(column, utf8IfPresent(column))
  }
}

/// Reads an optional sign and digits; nil for anything else or what does not fit.
func decimal(_ bytes: some Collection<UInt8>) -> Int? {
  var digits = bytes[...]
  let isNegative = digits.first == UInt8(ascii: "-")
  if isNegative { digits = digits.dropFirst() }
  guard !digits.isEmpty else { return nil }
  var value = 0
  for byte in digits {
    let digit = Int(byte) - 48
    guard digit >= 0, digit <= 9 else { return nil }
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) =
      isNegative
      ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
    guard !overflow, !carry else { return nil }
    value = sum
  }
  return value
}

/// Reads the hexadecimal form of a `bytea`, `\x` and pairs of digits.
func decodeHex(_ bytes: some RandomAccessCollection<UInt8>) -> [UInt8]? {
  guard bytes.count >= 2, bytes.count % 2 == 0,
    bytes.starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "x")])
  else { return nil }
  // Together, because what is no digit has a bit that no digit has.
  var seen: UInt8 = 0
  let decoded = [UInt8](unsafeUninitializedCapacity: bytes.count / 2 - 1) { buffer, count in
    hexDigits.withUnsafeBufferPointer { digits in
      var place = bytes.index(bytes.startIndex, offsetBy: 2)
      while place != bytes.endIndex {
        let high = digits[Int(bytes[place])]
        bytes.formIndex(after: &place)
        let low = digits[Int(bytes[place])]
        bytes.formIndex(after: &place)
        seen |= high | low
        buffer[count] = high << 4 | low & 15
        count += 1
      }
    }
  }
  return seen < 16 ? decoded : nil
}

/// The value of each byte that is a hexadecimal digit as the server writes it; 255 for every other byte.
private let hexDigits: [UInt8] = (0...255).map { byte in
  switch UInt8(byte) {
  case 48...57: UInt8(byte) - 48
  case 97...102: UInt8(byte) - 87
  case 65...70: UInt8(byte) - 55
  default: 255
  }
}
