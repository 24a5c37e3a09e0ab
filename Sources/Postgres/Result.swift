import CPostgreSQL

/// Owns one libpq result.
///
/// Unchecked because it holds a pointer: nothing here changes a result once made, and libpq says that
/// results "can be passed around freely between threads" when only read (manual 34.20).
final class Result: @unchecked Sendable {
  let pointer: OpaquePointer
  let count: Int
  let columnCount: Int
  private let places: [String: Int]

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
    count = Int(PQntuples(pointer))
    columnCount = Int(PQnfields(pointer))
    var places: [String: Int] = [:]
    for column in 0..<columnCount {
      guard let name = PQfname(pointer, Int32(column)) else { continue }
      let text = String(cString: name)
      if places[text] == nil { places[text] = column }
    }
    self.places = places
  }

  deinit { PQclear(pointer) }

  /// The command's name as the server answers it, such as `COMMIT` or `INSERT 0 3`.
  var commandTag: String { String(cString: PQcmdStatus(pointer)) }

  /// How many rows the command touched or returned.
  var affected: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }

  func place(of name: String) -> Int? { places[name] }

  func name(of column: Int) -> String {
    PQfname(pointer, Int32(column)).map { String(cString: $0) } ?? "\(column)"
  }

  /// The bytes of a field as the server wrote them, valid while the result lives; nil for null.
  func field(row: Int, column: Int) -> UnsafeRawBufferPointer? {
    guard PQgetisnull(pointer, Int32(row), Int32(column)) == 0 else { return nil }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(pointer, Int32(row), Int32(column)),
      count: Int(PQgetlength(pointer, Int32(row), Int32(column)))
    )
  }
}
