import Postgres
import PrivateCluster
import Records

/// The administrator's connection: as the login itself, wearing no role.
struct Administration {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// Connects to a server that was just started.
  init(_ settings: ConnectionSettings) async throws(DatabaseError) {
    database = try await Database.connect(settings.with(timeouts: .migration).wearing(nil))
  }

  func run<T: Sendable>(
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(DatabaseError) -> T {
    try await database.run(body)
  }

  func transaction<T: Sendable>(
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> T
  ) async throws(DatabaseError) -> T {
    try await database.transaction(.readWrite, body)
  }

  func close() async { await database.close() }

  func state() async throws(DatabaseError) -> SchemaState {
    try await database.run { session throws(DatabaseError) in try Migrations.state(of: session) }
  }

  func identity() async throws(DatabaseError) -> ServerIdentity {
    try await database.run { session throws(DatabaseError) in try ServerIdentity.read(session) }
  }

  func checks() async throws(DatabaseError) -> ServerChecks {
    try await database.run { session throws(DatabaseError) in try serverChecks(session) }
  }

  /// Refuses a server that may lose what it said was kept.
  func refuseUnsafeServer() async throws {
    let checks = try await checks()
    guard let first = checks.refusals.first else { return }
    throw Installation.refusal(first, more: checks.refusals.count - 1)
  }

  func makeRoles() async throws(DatabaseError) -> [String] {
    try await database.transaction { session throws(DatabaseError) in try Role.make(in: session) }
  }

  /// Makes the roles and applies what is missing of the schema; gives the names of the migrations applied.
  ///
  /// - Throws: `Failure` when the schema is of a later program or was changed.
  func bringUp(onlyIfEmpty: Bool) async throws -> [String] {
    let state = try await state()
    switch state {
    case .current: return []
    case .newer, .altered: throw Installation.misfit(state.trouble ?? "")
    case .older where onlyIfEmpty: return []
    case .older, .empty: break
    }
    _ = try await makeRoles()
    return try await database.transaction { session throws(DatabaseError) in
      try Migrations.apply(to: session)
    }
  }
}

extension Installation {
  /// A refusal of the server checks, which is written `what: why: what to do`.
  static func refusal(_ text: String, more: Int) -> Failure {
    let parts = text.split(separator: ":", maxSplits: 2).map { String($0.drop { $0 == " " }) }
    return Failure(
      .unavailable,
      "the database server",
      parts.dropLast().joined(separator: ", ") + (more > 0 ? " (and \(more) more)" : ""),
      parts.last ?? "see `noticed db status`"
    )
  }
}
