package import Postgres

/// What a test's database is a copy of: an empty database that `prepare` has filled once.
package struct TestTemplate: Sendable {
  let name: String
  let version: String
  let prepare: @Sendable (Database) async throws -> Void

  /// A template that is made again only when its version changes.
  ///
  /// - Parameters:
  ///   - name: lower-case letters only.
  ///   - version: a digest of all that `prepare` depends on, letters and digits only.
  ///   - prepare: fills the empty database that it is given a connection to.
  package init(
    name: String,
    version: String,
    prepare: @escaping @Sendable (Database) async throws -> Void
  ) {
    self.name = name
    self.version = version
    self.prepare = prepare
  }

  /// A database with nothing in it.
  package static let empty = TestTemplate(name: "empty", version: "1") { _ in }

  var databaseName: String { "template_\(name)_\(version)" }

  /// Makes the template unless this or another process has; it gets its name only when it is whole.
  func make(on server: Database) async throws {
    let finished = databaseName
    let draft = "draft_" + finished
    // Session locks need a connection of their own: the server's other users wait here, not in its queue.
    let maker = try await Database.connect(server.settings.with(timeouts: server.settings.timeouts))
    let isKnown = try await maker.run { session throws(DatabaseError) in
      _ = try session.query("select pg_advisory_lock(hashtext(\(finished)))")
      guard try session.query("select from pg_database where datname = \(finished)").isEmpty else {
        return true
      }
      try session.execute("drop database if exists \(identifier: draft) with (force)")
      try session.execute("create database \(identifier: draft) template template0")
      return false
    }
    if !isKnown {
      let inside = try await Database.connect(
        server.settings.with(["dbname": draft]).with(timeouts: .migration)
      )
      try await prepare(inside)
      await inside.close()
      try await maker.run { session throws(DatabaseError) in
        try session.execute(
          "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = \(draft)"
        )
        try session.execute("alter database \(identifier: draft) rename to \(identifier: finished)")
      }
    }
    await maker.close()
  }
}
