package import Postgres

/// What a server is like that the product is about to trust with its records.
package struct ServerChecks: Sendable, Hashable {
  /// Reasons not to run on this server at all, each with its remedy.
  package var refusals: [String] = []
  /// What the administrator should know.
  package var warnings: [String] = []

  package var isAcceptable: Bool { refusals.isEmpty }
}

/// Asks a server, private or not, whether what it answers as committed will last and whether it keeps secrets.
package func serverChecks(
  _ session: borrowing Session
) throws(DatabaseError) -> ServerChecks {
  let row = try session.query(
    """
    select current_setting('server_version_num')::int / 10000 as version,
      current_setting('server_version') as version_text,
      current_setting('server_encoding') as encoding,
      current_setting('fsync')::bool as fsync,
      current_setting('full_page_writes')::bool as full_page_writes,
      current_setting('synchronous_commit') as synchronous_commit,
      current_setting('data_checksums')::bool as data_checksums,
      current_setting('data_sync_retry')::bool as data_sync_retry,
      current_setting('log_parameter_max_length_on_error', true) as log_on_error,
      current_setting('log_parameter_max_length', true) <> '0'
        and (current_setting('log_statement') <> 'none'
          or current_setting('log_min_duration_statement') <> '-1') as logs_values
    """
  ).only()
  var checks = ServerChecks()
  func refuse(unless isRight: Bool, _ text: String) {
    if !isRight { checks.refusals.append(text) }
  }
  func warn(unless isRight: Bool, _ text: String) {
    if !isRight { checks.warnings.append(text) }
  }
  refuse(
    unless: try row.int("version") >= 15,
    "server version \(try row.string("version_text")): 15 or later is needed: upgrade the server"
  )
  refuse(
    unless: try row.string("encoding") == "UTF8",
    "database encoding \(try row.string("encoding")): names need UTF8: create the database with it"
  )
  refuse(
    unless: try row.bool("fsync"),
    "fsync is off: a power cut would lose what was committed: set fsync = on"
  )
  refuse(
    unless: try row.bool("full_page_writes"),
    "full_page_writes is off: a power cut would tear pages: set full_page_writes = on"
  )
  refuse(
    unless: try row.string("synchronous_commit") != "off",
    "synchronous_commit is off: a crash would lose what was committed: set it on"
  )
  warn(
    unless: try row.bool("data_checksums"),
    "data_checksums is off: damage on the disk goes unseen: run pg_checksums --enable"
  )
  warn(
    unless: try !row.bool("data_sync_retry"),
    "data_sync_retry is on: a failed write may be taken for a good one: set data_sync_retry = off"
  )
  warn(
    unless: try row.stringIfPresent("log_on_error") ?? "0" == "0",
    "the server logs values of failed statements: set log_parameter_max_length_on_error = 0"
  )
  warn(
    unless: try row.boolIfPresent("logs_values") != true,
    "the server logs values of statements: set log_parameter_max_length = 0"
  )
  return checks
}
