package import Postgres

/// What tells one database from every other: the number of its cluster, and its name there.
package struct ServerIdentity: Sendable, Hashable {
  package let systemIdentifier: String
  package let database: String

  package static func read(_ session: borrowing Session) throws(DatabaseError) -> ServerIdentity {
    let row = try session.query(
      """
      select (select system_identifier::text from pg_control_system()) as identifier,
        current_database()::text as database
      """
    ).only()
    return ServerIdentity(
      systemIdentifier: try row.string("identifier"),
      database: try row.string("database")
    )
  }
}
