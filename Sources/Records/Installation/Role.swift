package import Postgres

/// A group of the database that a command wears; each is granted what its commands need.
package enum Role: String, Sendable, Hashable, CaseIterable {
  /// Owns the schema; nobody logs in as it.
  case owner = "noticed_owner"
  case daemon = "noticed_daemon"
  case `operator` = "noticed_operator"
  case analyst = "noticed_analyst"
  case compliance = "noticed_compliance"
  case purge = "noticed_purge"
  case feeder = "noticed_feeder"

  /// Makes the roles of a cluster that are missing, under a lock, and returns the names of those it made.
  ///
  /// Roles belong to the cluster and not to a database, so they are made once and migrations only grant.
  package static func make(in session: borrowing Session) throws(DatabaseError) -> [String] {
    try session.execute("select pg_advisory_xact_lock(hashtext('noticed.roles'))")
    let present = try session.query(
      "select rolname from pg_roles where rolname = any(\(allCases.map(\.rawValue)))"
    )
    var names: Set<String> = []
    for row in present { names.insert(try row.string(0)) }
    var made: [String] = []
    for role in allCases where !names.contains(role.rawValue) {
      try session.execute("create role \(identifier: role.rawValue) nologin noinherit")
      made.append(role.rawValue)
    }
    return made
  }
}
