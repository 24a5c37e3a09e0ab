package import Postgres

/// The database of the test that is running.
package enum TestDatabase {
  @TaskLocal static var current: ConnectionSettings?

  /// How to reach it.
  ///
  /// - Throws: when the test has no `.database` trait.
  package static func settings() throws -> ConnectionSettings {
    guard let current else {
      throw TestServerError(description: "this test lacks the trait .database")
    }
    return current
  }

  /// A new connection to it.
  package static func connect(
    _ timeouts: SessionTimeouts = .commandLine
  ) async throws -> Database {
    try await Database.connect(settings().with(timeouts: timeouts))
  }
}
