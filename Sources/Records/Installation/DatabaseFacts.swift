package import Postgres

/// What an administrator asks of a database first.
package enum DatabaseFacts {
  /// How many other sessions use the database, and how many files it knows.
  package static func use(
    hasSchema: Bool,
    in session: borrowing Session
  ) throws(DatabaseError) -> (sessions: Int, drops: Int) {
    let sessions = try session.query(
      """
      select count(*) as n from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
      """
    ).only().int("n")
    guard hasSchema else { return (sessions, 0) }
    return (sessions, try session.query("select count(*) as n from noticed.drop").only().int("n"))
  }

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
