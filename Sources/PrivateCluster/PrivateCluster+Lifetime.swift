import Glibc
import Postgres
import SystemPackage

extension PrivateCluster {
  /// Makes a server for a home that has none; a making that was cut short is begun afresh.
  func create() async throws(PrivateClusterError) -> Place {
    let place = try Place.choose(home: home, rootPlace: options.rootPlace)
    let binaries = try await ServerBinaries.find(version: nil)
    if try OSUser.current().isRoot { try makeDirectory(options.rootPlace, mode: 0o755) }
    try makeDirectory(place.directory, mode: 0o755)
    try makeDirectory(place.log, mode: 0o700, owner: place.user)
    if !exists(place.data) { try await initialise(place, binaries) }
    try writeText("\(home)\n", to: place.directory.appending("home"))
    try await launch(place)
    try await createDatabase(at: place)
    // Only now does the home remember: before this, a next start goes through all of it again.
    try writeText(place.record, to: placeFile)
    return place
  }

  private func initialise(
    _ place: Place,
    _ binaries: ServerBinaries
  ) async throws(PrivateClusterError) {
    let draft = place.directory.appending("data.new")
    try await removeTree(draft, of: place.user)
    try makeDirectory(draft, mode: 0o700, owner: place.user)
    let characters = isLocaleKnown("C.UTF-8") ? "C.UTF-8" : "C"
    let answer = try await runTool(
      binaries.program("initdb"),
      [
        "--pgdata=\(draft)", "--username=\(options.superuser)", "--auth=peer",
        "--encoding=UTF8", "--locale=C", "--lc-ctype=\(characters)", "--data-checksums",
        "--no-instructions",
      ],
      as: place.user
    )
    guard answer.isSuccess else { throw failed("initdb", answer.text) }
    do {
      try check(rename(draft.string, place.data.string))
    } catch {
      throw systemFault("\(place.data)", error, remedy: "make the directory writable")
    }
    try syncDirectory(place.directory)
  }

  private func isLocaleKnown(_ name: String) -> Bool {
    guard let locale = newlocale(Int32(1 << LC_CTYPE), name, nil) else { return false }
    freelocale(locale)
    return true
  }

  private func createDatabase(at place: Place) async throws(PrivateClusterError) {
    let name = options.database
    do throws(DatabaseError) {
      let server = try await Database.connect(settings(at: place, database: "postgres"))
      try await server.run { session throws(DatabaseError) in
        let known = try session.query("select 1 from pg_database where datname = \(name)")
        if known.isEmpty { try session.execute("create database \(identifier: name)") }
      }
      await server.close()
    } catch {
      throw failed("the new server", error.description)
    }
  }

  /// Starts the server unless it answers.
  func launch(_ place: Place) async throws(PrivateClusterError) {
    let reach = settings(at: place, database: "postgres")
    if try await isSettledAndRunning(reach, place) { return }
    try refuseStranger(to: place, "start")
    let binaries = try await binaries(of: place)
    try makeDirectory(place.socketDirectory, mode: 0o755, owner: place.user)
    try configure(place, binaries)
    try await startServer(place, binaries, reach)
  }

  private func startServer(
    _ place: Place,
    _ binaries: ServerBinaries,
    _ reach: ConnectionSettings
  ) async throws(PrivateClusterError) {
    let log = place.log.appending("start.log")
    let configuration = shellQuoted(place.directory.appending("server.conf"))
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
      try removeStaleMark(in: place)
      _ = unlink(log.string)
      let answer = try await control(
        place,
        binaries,
        [
          "start", "--log=\(log)", "--wait", "--timeout=120",
          "--options=-c config_file=\(configuration)",
        ]
      )
      if answer.isSuccess || reach.ping() == .accepting { return }
      let said = readText(log) ?? answer.text
      // A killed server and its children take a moment to be gone.
      let isLeaving =
        said.contains("pre-existing shared memory") || said.contains("lock file \"postmaster.pid\"")
      guard isLeaving, ContinuousClock.now < deadline else {
        throw failed("the private server", said)
      }
      try await pause(milliseconds: 100)
    }
  }

  private func pause(milliseconds: Int) async throws(PrivateClusterError) {
    do {
      try await Task.sleep(for: .milliseconds(milliseconds))
    } catch {
      throw failed("the private server", "the wait for it was cancelled")
    }
  }

  func halt(_ place: Place, _ mode: StopMode) async throws(PrivateClusterError) {
    guard exists(place.data) else { return }
    let process = serverProcess(of: place)
    if process == nil, settings(at: place).ping() == .absent { return }
    try refuseStranger(to: place, "stop")
    let binaries = try await binaries(of: place)
    let answer = try await control(
      place,
      binaries,
      ["stop", "--mode=\(mode.rawValue)", "--wait", "--timeout=120"]
    )
    guard answer.isSuccess || serverProcess(of: place) == nil else {
      throw failed("the private server", answer.text)
    }
    // pg_ctl is content when the mark is gone; the process that removed it has a moment to live.
    let deadline = ContinuousClock.now + .seconds(30)
    while let process, isServer(process), ContinuousClock.now < deadline {
      try await pause(milliseconds: 10)
    }
  }

  /// The programs that fit the files of the server.
  func binaries(of place: Place) async throws(PrivateClusterError) -> ServerBinaries {
    let version = readText(place.data.appending("PG_VERSION"))
      .flatMap { Int($0.prefix(while: \.isNumber)) }
    guard let version else {
      throw PrivateClusterError(
        .place,
        what: "\(place.data)",
        why: "there is no database in it",
        remedy: "restore it from a backup, or remove \(placeFile) to begin with an empty one"
      )
    }
    return try await ServerBinaries.find(version: version)
  }

  /// Removes a directory of the server's user with that user's rights, then its name.
  func removeTree(_ path: FilePath, of user: OSUser) async throws(PrivateClusterError) {
    guard exists(path) else { return }
    let answer = try await runTool(
      "/usr/bin/find",
      [path.string, "-mindepth", "1", "-delete"],
      as: user
    )
    guard answer.isSuccess, rmdir(path.string) == 0 else {
      throw failed("\(path)", answer.text.isEmpty ? "it cannot be removed" : answer.text)
    }
  }

  /// Whether the server answers, once it is neither starting nor stopping.
  private func isSettledAndRunning(
    _ reach: ConnectionSettings,
    _ place: Place
  ) async throws(PrivateClusterError) -> Bool {
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      let state = reach.ping()
      if state == .accepting { return true }
      // A server that stops has shut its socket some time before its process is gone.
      let isChanging = state == .rejecting || serverProcess(of: place) != nil
      guard isChanging, ContinuousClock.now < deadline else { return false }
      try await pause(milliseconds: 20)
    }
  }

  private func control(
    _ place: Place,
    _ binaries: ServerBinaries,
    _ arguments: [String]
  ) async throws(PrivateClusterError) -> ToolAnswer {
    try await runTool(
      binaries.program("pg_ctl"),
      ["--pgdata=\(place.data)"] + arguments,
      as: place.user
    )
  }

  private func configure(
    _ place: Place,
    _ binaries: ServerBinaries
  ) throws(PrivateClusterError) {
    let target = place.directory
    // The directory may be root's; its owner's configuration then stands as it is.
    guard access(target.string, W_OK) == 0 else { return }
    var machine = Machine.here()
    if let memory = options.memoryMiB {
      machine = Machine(memoryMiB: memory, cores: machine.cores)
    }
    let files = ServerConfiguration(place: place, machine: machine)
    let owner = try OSUser.with(id: ownerOfDirectory(home) ?? geteuid())
    let map = ServerConfiguration.map(
      trusted: ["root", owner.name, place.user.name],
      roles: [options.superuser] + options.roles,
      version: binaries.version
    )
    try writeText(files.settings, to: target.appending("server.conf"))
    try writeText(files.access, to: target.appending("pg_hba.conf"))
    try writeText(map, to: target.appending("pg_ident.conf"))
  }

  private func refuseStranger(to place: Place, _ verb: String) throws(PrivateClusterError) {
    let current = try OSUser.current()
    guard current.isRoot || current.id == place.user.id else {
      throw PrivateClusterError(
        .permission,
        what: "the database of \(home)",
        why: "it runs as user \(place.user.name), and \(current.name) may not \(verb) it",
        remedy: "\(verb) it as \(place.user.name) or as root"
      )
    }
  }

  private func shellQuoted(_ path: FilePath) -> String {
    let parts = path.string.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: #"'\''"#) + "'"
  }

  func failed(_ what: String, _ text: String) -> PrivateClusterError {
    let lines = text.split(separator: "\n").suffix(4)
    return PrivateClusterError(
      .server,
      what: what,
      why: lines.isEmpty ? "it said nothing" : lines.joined(separator: " / "),
      remedy: "read the logs in its log directory"
    )
  }
}
