extension Session {
  /// Reads an answer of any size through a cursor, so that only one batch is in memory; inside a transaction only.
  ///
  /// The cursor stays open while `body` works, so do not end the transaction in there.
  package borrowing func forEachBatch(
    of size: Int,
    _ sql: SQL,
    _ body: (Rows) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    try execute("declare batches no scroll cursor for \(sql)")
    while true {
      let rows = try query("fetch forward \(unsafeSQL: String(size)) from batches")
      if !rows.isEmpty { try body(rows) }
      if rows.count < size { break }
    }
    try execute("close batches")
  }
}
