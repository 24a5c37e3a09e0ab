import Glibc
import Postgres
import PrivateCluster
import SystemPackage

/// The one private server of all tests on this machine, set up as production's, `fsync` on.
///
/// It lives in `noticed-tests-<uid>` under `/dev/shm` where there is room, else under `/var/tmp`: each drop of a
/// database syncs every file of every other one, which memory makes cheap. Tests of a power cut need a home of their
/// own on a disk. The next run finds the server again; the last test process that leaves stops it.
actor TestServer {
  static let shared = TestServer()

  /// Two connections: what tests wait for does not queue behind what they left.
  struct Connections: Sendable {
    let maker: Database
    let sweeper: Database
  }

  private var starting: Task<Connections, any Error>?
  private var templates: [String: Task<Void, any Error>] = [:]
  private var counter = 0
  private var free = 8
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Lends a database of its own, made from a template, to `body`; at most eight at once.
  func withDatabase(
    from template: TestTemplate,
    _ body: @Sendable (ConnectionSettings) async throws -> Void
  ) async throws {
    await take()
    defer { give() }
    let server = try await start()
    try await make(template, on: server.maker)
    counter += 1
    let name = "test_\(getpid())_\(counter)"
    let source = template.databaseName
    try await server.maker.run { session throws(DatabaseError) in
      try session.execute("create database \(identifier: name) template \(identifier: source)")
    }
    // Dropped at once, because a checkpoint has to sync each of the hundreds of files of each database there is.
    do {
      try await body(
        server.maker.settings.with(["dbname": name]).with(timeouts: .commandLine)
      )
    } catch {
      try await Self.drop(name, on: server.sweeper)
      throw error
    }
    try await Self.drop(name, on: server.sweeper)
  }

  private static func drop(_ name: String, on server: Database) async throws {
    try await server.run { session throws(DatabaseError) in
      try session.execute("drop database if exists \(identifier: name) with (force)")
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
  private func start() async throws -> Connections {
    if let starting { return try await starting.value }
    let task = Task { try await Self.launch() }
    starting = task
    return try await task.value
  }

  private static func launch() async throws -> Connections {
    let base = roomiestFolder() + "/noticed-tests-\(geteuid())"
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
    if let place = try cluster.place() { TestServerUse.serve(from: cluster, at: place) }
    do {
      return try await connect(settings)
    } catch {
      // A process that was killed may have left a server that was about to stop.
      return try await connect(begin(cluster))
    }
  }

  private static func connect(_ settings: ConnectionSettings) async throws -> Connections {
    // Nothing is waited for without end: a test that cannot have its database fails.
    let reach = settings.with(["dbname": "postgres", "connect_timeout": "20"])
      .with(timeouts: SessionTimeouts(lock: 120_000, statement: 180_000, idleInTransaction: 0))
    let server = Connections(
      maker: try await Database.connect(reach),
      sweeper: try await Database.connect(reach)
    )
    try await server.maker.run { session throws(DatabaseError) in
      // A test's database need not outlive a power cut; what the test commits in it is waited for.
      try session.execute("set synchronous_commit = off")
    }
    try await sweepLeftovers(server.sweeper)
    return server
  }

  private static func roomiestFolder() -> String {
    var volume = statvfs()
    let isRoomy =
      statvfs("/dev/shm", &volume) == 0 && volume.f_bavail * volume.f_frsize >= 2 << 30
    return isRoomy ? "/dev/shm" : "/var/tmp"
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

  /// Has the databases of test processes that are gone dropped, without waiting for it.
  private static func sweepLeftovers(_ sweeper: Database) async throws {
    let names = try await sweeper.run { session throws(DatabaseError) in
      try session.query("select datname from pg_database where datname ~ '^test_[0-9]+_[0-9]+$'")
        .map { row throws(DatabaseError) in try row.string("datname") }
    }
    for name in names {
      guard let process = Int32(name.split(separator: "_")[1]), kill(process, 0) != 0,
        errno == ESRCH
      else { continue }
      Task { try await drop(name, on: sweeper) }
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
