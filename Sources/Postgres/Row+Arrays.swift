/// Reads one-dimensional arrays as the server writes them: `{a,"b c",NULL}`.
extension Row {
  package func stringsIfPresent(_ column: Column) throws(DatabaseError) -> [String]? {
    try array(column, of: "texts") { String(decoding: $0, as: UTF8.self) }
  }

  package func strings(_ column: Column) throws(DatabaseError) -> [String] {
    try present(column, stringsIfPresent(column))
  }

  /// A `text[]` whose elements may be null.
  package func optionalStrings(_ column: Column) throws(DatabaseError) -> [String?] {
    let elements = try read(column, as: "an array") { parseArrayLiteral($0) }
    return try present(column, elements).map { $0.map { String(decoding: $0, as: UTF8.self) } }
  }

  package func intsIfPresent(_ column: Column) throws(DatabaseError) -> [Int]? {
    try read(column, as: "an array of whole numbers without nulls") { decimals($0) }
  }

  package func ints(_ column: Column) throws(DatabaseError) -> [Int] {
    try present(column, intsIfPresent(column))
  }

  package func doublesIfPresent(_ column: Column) throws(DatabaseError) -> [Double]? {
    try array(column, of: "numbers") { Double(String(decoding: $0, as: UTF8.self)) }
  }

  package func doubles(_ column: Column) throws(DatabaseError) -> [Double] {
    try present(column, doublesIfPresent(column))
  }

  package func boolsIfPresent(_ column: Column) throws(DatabaseError) -> [Bool]? {
    try array(column, of: "truths") { $0 == [116] ? true : $0 == [102] ? false : nil }
  }

  package func bools(_ column: Column) throws(DatabaseError) -> [Bool] {
    try present(column, boolsIfPresent(column))
  }

  /// A `bytea[]`.
  package func bytesArrayIfPresent(_ column: Column) throws(DatabaseError) -> [[UInt8]]? {
    try array(column, of: "bytes") { decodeHex($0) }
  }

  /// A `bytea[]`.
  package func bytesArray(_ column: Column) throws(DatabaseError) -> [[UInt8]] {
    try present(column, bytesArrayIfPresent(column))
  }

  private func array<Element>(
    _ column: Column,
    of what: String,
    _ decode: ([UInt8]) -> Element?
  ) throws(DatabaseError) -> [Element]? {
    try read(column, as: "an array of \(what) without nulls") { bytes -> [Element]? in
      guard let elements = parseArrayLiteral(bytes) else { return nil }
      var decoded: [Element] = []
      decoded.reserveCapacity(elements.count)
      for element in elements {
        guard let element, let value = decode(element) else { return nil }
        decoded.append(value)
      }
      return decoded
    }
  }
}

/// The whole numbers of an array literal of one dimension; nil when it is none, or holds anything else or what does not fit.
func decimals(_ bytes: UnsafeRawBufferPointer) -> [Int]? {
  guard bytes.count >= 2, bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else {
    return nil
  }
  var numbers: [Int] = []
  let end = bytes.count - 1
  guard end > 1 else { return numbers }
  numbers.reserveCapacity(bytes.count / 8 + 1)
  var start = 1
  for place in 1...end where place == end || bytes[place] == UInt8(ascii: ",") {
    guard let number = decimal(UnsafeRawBufferPointer(rebasing: bytes[start..<place])) else {
      return nil
    }
    numbers.append(number)
    start = place + 1
  }
  return numbers
}

/// The elements of an array literal of one dimension, null as nil; nil when it is none.
func parseArrayLiteral(_ bytes: UnsafeRawBufferPointer) -> [[UInt8]?]? {
  guard bytes.count >= 2, bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else {
    return nil
  }
  var elements: [[UInt8]?] = []
  var place = 1
  let end = bytes.count - 1
  guard place < end else { return [] }
  while true {
    var element: [UInt8] = []
    let isQuoted = place < end && bytes[place] == UInt8(ascii: "\"")
    if isQuoted {
      place += 1
      while place < end, bytes[place] != UInt8(ascii: "\"") {
        if bytes[place] == UInt8(ascii: "\\") { place += 1 }
        guard place < end else { return nil }
        element.append(bytes[place])
        place += 1
      }
      guard place < end else { return nil }
      place += 1
    } else {
      while place < end, bytes[place] != UInt8(ascii: ",") {
        guard bytes[place] != UInt8(ascii: "{") else { return nil }
        element.append(bytes[place])
        place += 1
      }
    }
    elements.append(!isQuoted && element.elementsEqual("NULL".utf8) ? nil : element)
    if place == end { return elements }
    guard bytes[place] == UInt8(ascii: ",") else { return nil }
    place += 1
  }
}
