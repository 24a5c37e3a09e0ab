import Foundation
import Glibc
import Postgres
import PrivateCluster
import SystemPackage

/// A server of the bureau's own, on which each login is in one group and has no right besides.
struct BureauServer {
  let cluster: PrivateCluster
  let program: BuiltProgram
  private let folder: FilePath

  init() async throws {
    folder = FilePath("/var/tmp/noticed-logins-\(getpid())-\(UInt32.random(in: 0 ... .max))")
    var options = PrivateCluster.Options()
    options.rootPlace = folder.appending("servers")
    options.memoryMiB = 512
    guard mkdir(folder.string, 0o755) == 0 else { throw CocoaError(.fileWriteUnknown) }
    cluster = PrivateCluster(home: folder.appending("home"), options: options)
    let settings = try await cluster.start()
    guard let place = try cluster.place() else { throw CocoaError(.fileNoSuchFile) }
    // Who logs in is taken at its word here, as no two tests may need two users of the machine.
    try "local all all trust\n".write(
      toFile: place.directory.appending("pg_hba.conf").string,
      atomically: false,
      encoding: .utf8
    )
    let database = try await Database.connect(settings)
    try await database.run { session throws(DatabaseError) in
      try session.executeScript("create role newcomer login; select pg_reload_conf()")
    }
    await database.close()
    try await Self.untilTrusted(settings.with(["user": "newcomer"]))
    var program = BuiltProgram()
    program.environment = [
      "PGHOST": place.socketDirectory.string, "PGDATABASE": "noticed", "PGUSER": "noticed_admin",
    ]
    self.program = program
  }

  /// The server answers that it will read its rules again before it has done so.
  private static func untilTrusted(_ settings: ConnectionSettings) async throws {
    let deadline = ContinuousClock.now + .seconds(60)
    while true {
      do {
        await (try Database.connect(settings)).close()
        return
      } catch {
        guard ContinuousClock.now < deadline else { throw error }
        try await Task.sleep(for: .milliseconds(10))
      }
    }
  }

  func run(as login: String, _ arguments: String...) throws -> BuiltProgram.Answer {
    try run(as: login, arguments)
  }

  /// Runs the program as a login; with a user, as that user of the machine, which only root can.
  func run(
    as login: String,
    user: String? = nil,
    _ arguments: [String]
  ) throws -> BuiltProgram.Answer {
    var program = program
    program.environment["PGUSER"] = login
    if let user {
      program.wrapper = [
        "/usr/bin/setpriv", "--reuid", user, "--regid", "65534", "--clear-groups", "--",
      ]
    }
    return try program.run(arguments)
  }

  func ask(_ text: String) async throws {
    guard let settings = try cluster.settings() else { return }
    let database = try await Database.connect(settings)
    try await database.run { session throws(DatabaseError) in try session.executeScript(text) }
    await database.close()
  }

  func remove() async throws {
    try await cluster.destroy()
    try? FileManager.default.removeItem(at: program.home)
    try? FileManager.default.removeItem(atPath: folder.string)
  }
}

extension BureauServer {
  /// Runs a test on a server of its own, which is removed afterwards whatever happened.
  static func use(_ body: (BureauServer) async throws -> Void) async throws {
    let server = try await BureauServer()
    do {
      try await body(server)
    } catch {
      try await server.remove()
      throw error
    }
    try await server.remove()
  }
}
