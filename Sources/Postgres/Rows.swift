/// The rows of an answer, decoded only where they are read.
package struct Rows: Sendable, RandomAccessCollection {
  let result: Result

  init(_ result: Result) { self.result = result }

  package var startIndex: Int { 0 }
  package var endIndex: Int { result.count }

  package subscript(position: Int) -> Row {
    precondition(position >= 0 && position < result.count, "a row beyond the answer")
    return Row(result: result, index: position)
  }

  /// The names of the columns, in order.
  package var columns: [String] { (0..<result.columnCount).map { result.name(of: $0) } }

  /// How many rows the statement touched or returned.
  package var affected: Int { result.affected }

  /// The only row of an answer that must have exactly one.
  ///
  /// - Throws: `DatabaseError` of kind `decoding` otherwise.
  package func only() throws(DatabaseError) -> Row {
    guard count == 1 else {
      throw DatabaseError(
        .decoding,
        code: .internalError,
        message: "one row was expected and \(count) came"
      )
    }
    return self[0]
  }
}

/// Names a column of an answer by its name or, counting from 0, by its place.
package enum Column: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  case name(String)
  case place(Int)

  package init(stringLiteral value: String) { self = .name(value) }
  package init(integerLiteral value: Int) { self = .place(value) }
}
