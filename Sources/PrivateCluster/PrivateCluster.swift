import Glibc
package import Postgres
package import SystemPackage

/// The PostgreSQL server that belongs to one home and to nobody else: a Unix socket, no network, no password.
///
/// Users of the machine are known to it by their login (`peer`): root, the home's owner and the server's own user may
/// take any role of the product; anyone else only the role of the same name, if the administrator made one.
package struct PrivateCluster: Sendable {
  /// Where a cluster lies, and who may log in as whom.
  package struct Options: Sendable {
    /// Where root keeps clusters, a directory for each home.
    package var rootPlace: FilePath = "/var/lib/noticed"
    package var superuser = "noticed_admin"
    package var database = "noticed"
    /// The roles that the trusted users may log in as, beside the superuser.
    package var roles = [
      "noticed_daemon", "noticed_operator", "noticed_analyst", "noticed_compliance",
      "noticed_purge", "noticed_feeder", "noticed_seal",
    ]
    /// Overrides the size of the machine, in MiB of memory; for tests, which need little.
    package var memoryMiB: Int?

    package init() {}
  }

  /// How the server of a home stands.
  package enum Status: Sendable, Hashable {
    /// The home has no private server.
    case missing
    case stopped
    /// Starting up or shutting down.
    case changing
    case running
  }

  /// How a server is stopped.
  package enum StopMode: String, Sendable {
    /// Ends sessions, writes everything out.
    case fast
    /// Ends as a power cut would; the next start recovers.
    case immediate
  }

  package let home: FilePath
  package let options: Options

  /// The private server of a home, whether it exists or not; nothing is touched.
  package init(home: FilePath, options: Options = Options()) {
    self.home = home
    self.options = options
  }

  var databaseFolder: FilePath { home.appending("database") }
  var placeFile: FilePath { databaseFolder.appending("place") }

  /// Where the files are; nil before the first start.
  package func place() throws(PrivateClusterError) -> Place? {
    try Place.recorded(in: placeFile)
  }

  /// How to reach the server, or nil before the first start; starts nothing and runs no program.
  package func settings(
    role: String? = nil,
    database: String? = nil
  ) throws(PrivateClusterError) -> ConnectionSettings? {
    try place().map { settings(at: $0, role: role, database: database) }
  }

  /// Whether the server is there and answers, asked by its socket alone.
  package func status() throws(PrivateClusterError) -> Status {
    guard let place = try place() else { return .missing }
    return switch settings(at: place).ping() {
    case .accepting: .running
    case .rejecting: .changing
    case .absent: .stopped
    }
  }

  /// Makes the server if the home has none, starts it if it stands still, and says how to reach it.
  ///
  /// Safe to call from several processes at once. The server outlives this process.
  package func start() async throws(PrivateClusterError) -> ConnectionSettings {
    if let place = try place(), settings(at: place).ping() == .accepting {
      return settings(at: place)
    }
    let home = try prepareHome()
    let lock = try await DirectoryLock.wait(on: home.appending("database"))
    defer { _ = lock }
    let cluster = PrivateCluster(home: home, options: options)
    if let place = try cluster.place() {
      try cluster.refuseCopy(of: place)
      try await cluster.launch(place)
      return settings(at: place)
    }
    return settings(at: try await cluster.create())
  }

  /// Stops the server; nothing happens when it stands still.
  package func stop(_ mode: StopMode = .fast) async throws(PrivateClusterError) {
    guard let place = try place() else { return }
    let lock = try await DirectoryLock.wait(on: databaseFolder)
    defer { _ = lock }
    try await halt(place, mode)
  }

  /// Stops the server and removes all it ever held, for good; false when there is none.
  ///
  /// The server of a home that was removed before it is found again where root keeps servers.
  @discardableResult
  package func destroy() async throws(PrivateClusterError) -> Bool {
    let remembered = try place()
    let found = remembered == nil ? try orphan() : remembered
    guard let place = found else { return false }
    let isHome = exists(databaseFolder)
    let lock = try await DirectoryLock.wait(on: isHome ? databaseFolder : place.directory)
    defer { _ = lock }
    try await halt(place, .immediate)
    for folder in [place.data, place.log, place.socketDirectory] {
      try await removeTree(folder, of: place.user)
    }
    for name in ["server.conf", "pg_hba.conf", "pg_ident.conf", "home", "place"] {
      _ = unlink(place.directory.appending(name).string)
    }
    _ = unlink(placeFile.string)
    _ = rmdir(place.directory.string)
    return true
  }

  /// The server of this home where root would have made it, when the home no longer remembers it.
  private func orphan() throws(PrivateClusterError) -> Place? {
    let directory = options.rootPlace.appending(Place.fingerprint(home))
    guard let note = readText(directory.appending("home"))?.split(separator: "\n").first,
      note == home.string[...], let owner = ownerOfDirectory(directory.appending("data"))
    else { return nil }
    return try Place.place(
      directory,
      key: Place.fingerprint(home),
      user: try OSUser.with(id: owner)
    )
  }

  func settings(
    at place: Place,
    role: String? = nil,
    database: String? = nil
  ) -> ConnectionSettings {
    ConnectionSettings([
      "host": place.socketDirectory.string, "port": "5432",
      "user": role ?? options.superuser, "dbname": database ?? options.database,
      // Another user's socket in that place is not our server.
      "requirepeer": place.user.name,
    ])
  }

  /// The home with its real path, its `database` directory made.
  private func prepareHome() throws(PrivateClusterError) -> FilePath {
    if !exists(home) { try makeDirectory(home, mode: 0o755) }
    guard let resolved = realpath(home.string, nil) else {
      throw systemFault("\(home)", Errno(rawValue: errno), remedy: "name a home that exists")
    }
    defer { free(resolved) }
    let real = FilePath(String(cString: resolved))
    try makeDirectory(real.appending("database"), mode: 0o755)
    return real
  }

  /// Refuses a home that was copied with its record, because two homes would then share one server.
  private func refuseCopy(of place: Place) throws(PrivateClusterError) {
    let note = place.directory.appending("home")
    guard let first = readText(note)?.split(separator: "\n").first, first != home.string[...]
    else { return }
    let original = PrivateCluster(home: FilePath(String(first)), options: options)
    guard exists(original.placeFile) else { return try writeText("\(home)\n", to: note) }
    throw PrivateClusterError(
      .place,
      what: "\(home)",
      why: "it is a copy of \(first), whose database it would share",
      remedy: "remove \(placeFile) to give the copy an empty database of its own"
    )
  }
}
