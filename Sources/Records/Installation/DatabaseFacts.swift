package import Postgres

/// What an administrator asks of a database first.
package enum DatabaseFacts {
  /// Reads the server's version and the size of the database in bytes.
  package static func read(
    _ session: borrowing Session
  ) throws(DatabaseError) -> (version: String, size: Int) {
    let row = try session.query(
      """
      select current_setting('server_version') as version, pg_database_size(current_database()) as size
      """
    ).only()
    return (try row.string("version"), try row.int("size"))
  }
}
