import CPostgreSQL

extension Session {
  /// Streams rows into a table by `COPY … FROM STDIN` (text format) and returns how many went in.
  ///
  /// One row that the server refuses undoes the whole copy: copy only what has been checked.
  @discardableResult
  package borrowing func copyIn(
    _ unsafeSQL: String,
    _ write: (inout CopyWriter) throws(DatabaseError) -> Void
  ) throws(DatabaseError) -> Int {
    try connection.openTransaction()
    let opening = try connection.simple(unsafeSQL)
    guard PQresultStatus(opening.pointer) == PGRES_COPY_IN else {
      throw .misuse("this is no COPY … FROM STDIN: \(unsafeSQL)")
    }
    do {
      var writer = CopyWriter(connection)
      try write(&writer)
      try writer.flush()
    } catch {
      _ = PQputCopyEnd(connection.pointer, "the rows could not be written")
      while let rest = PQgetResult(connection.pointer) { PQclear(rest) }
      throw error
    }
    guard PQputCopyEnd(connection.pointer, nil) == 1 else { throw connection.lost(sql: unsafeSQL) }
    var affected = 0
    var failure: DatabaseError?
    while let raw = PQgetResult(connection.pointer) {
      do {
        affected += try connection.checked(raw, sql: unsafeSQL).affected
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    if connection.isBroken { throw connection.lost(sql: unsafeSQL) }
    return affected
  }

  /// Streams one row for each element of a sequence.
  @discardableResult
  package borrowing func copyIn<Elements: Sequence>(
    _ unsafeSQL: String,
    rows: Elements,
    _ write: (inout CopyWriter, Elements.Element) throws(DatabaseError) -> Void
  ) throws(DatabaseError) -> Int {
    try copyIn(unsafeSQL) { writer throws(DatabaseError) in
      for row in rows {
        try write(&writer, row)
        try writer.endRow()
      }
    }
  }
}
