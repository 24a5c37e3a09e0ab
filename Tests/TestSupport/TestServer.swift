import Glibc
import Postgres
import PrivateCluster
import SystemPackage

/// The one private server of all tests on this machine, durable as production's.
///
/// It lives under `/var/tmp/noticed-tests-<uid>`, is found again by the next run, and is stopped by the last test
/// process that leaves.
actor TestServer {
  static let shared = TestServer()

  private var starting: Task<Database, any Error>?
  private var templates: [String: Task<Void, any Error>] = [:]
  private var counter = 0
  private var free = 16
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Lends a database of its own, made from a template, to `body`; at most sixteen at once.
  func withDatabase(
    from template: TestTemplate,
    _ body: @Sendable (ConnectionSettings) async throws -> Void
  ) async throws {
    await take()
    defer { give() }
    let server = try await start()
    try await make(template, on: server)
    counter += 1
    let name = "test_\(getpid())_\(counter)"
    let source = template.databaseName
    try await server.run { session throws(DatabaseError) in
      try session.execute("create database \(identifier: name) template \(identifier: source)")
    }
    do {
      try await body(server.settings.with(["dbname": name]))
    } catch {
      try await drop(name, on: server)
      throw error
    }
    try await drop(name, on: server)
  }

  private func drop(_ name: String, on server: Database) async throws {
    try await server.run { session throws(DatabaseError) in
      try session.execute("drop database \(identifier: name) with (force)")
    }
  }

  private func take() async {
    guard free == 0 else {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func give() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }

  /// Starts the server once for this process, however many tests ask at the same time.
  private func start() async throws -> Database {
    if let starting { return try await starting.value }
    let task = Task { try await Self.launch() }
    starting = task
    return try await task.value
  }

  private static func launch() async throws -> Database {
    let base = "/var/tmp/noticed-tests-\(geteuid())"
    _ = mkdir(base, 0o755)
    var status = stat()
    guard lstat(base, &status) == 0, status.st_uid == geteuid() else {
      throw TestServerError(description: "\(base) belongs to another user")
    }
    TestServerUse.begin(base)
    var options = PrivateCluster.Options()
    options.rootPlace = FilePath(base + "/server")
    options.memoryMiB = 1024
    let cluster = PrivateCluster(home: FilePath(base + "/home"), options: options)
    let settings = try await begin(cluster)
    if let place = try cluster.place() { TestServerUse.server = cluster.serverProcess(of: place) }
    let server = try await Database.connect(
      settings.with(["dbname": "postgres"])
        .with(timeouts: SessionTimeouts(lock: 0, statement: 0, idleInTransaction: 0))
    )
    try await removeLeftovers(on: server)
    return server
  }

  /// Starts the server; what a killed run has damaged is no loss and gives way to a new one.
  private static func begin(_ cluster: PrivateCluster) async throws -> ConnectionSettings {
    do {
      return try await cluster.start()
    } catch {
      guard error.kind == .server else { throw error }
    }
    try await cluster.destroy()
    return try await cluster.start()
  }

  /// Drops the databases of test processes that are gone.
  private static func removeLeftovers(on server: Database) async throws {
    let names = try await server.run { session throws(DatabaseError) in
      try session.query("select datname from pg_database where datname ~ '^test_[0-9]+_[0-9]+$'")
        .map { row throws(DatabaseError) in try row.string("datname") }
    }
    for name in names {
      guard let process = Int32(name.split(separator: "_")[1]), kill(process, 0) != 0,
        errno == ESRCH
      else { continue }
      try await server.run { session throws(DatabaseError) in
        try session.execute("drop database if exists \(identifier: name) with (force)")
      }
    }
  }

  private func make(_ template: TestTemplate, on server: Database) async throws {
    if let making = templates[template.databaseName] { return try await making.value }
    let task = Task { try await template.make(on: server) }
    templates[template.databaseName] = task
    try await task.value
  }
}

struct TestServerError: Error, CustomStringConvertible {
  let description: String
}
