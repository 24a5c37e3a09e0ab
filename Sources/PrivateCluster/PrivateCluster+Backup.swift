import Glibc
package import Postgres
package import SystemPackage

/// Copies of the database, made and read by PostgreSQL's own programs of the server's version.
extension PrivateCluster {
  /// A database that is made beside the one in use and takes its name at the end.
  package static let restoring = "noticed_restoring"
  private static let replaced = "noticed_replaced"

  /// Writes the database into a new file that only this user may read, synced and read back once.
  package func dump(to file: FilePath) async throws(PrivateClusterError) {
    guard let place = try place() else { throw noServer }
    let draft = FilePath("\(file).part")
    try await tool("pg_dump", ["--format=custom", "--file=\(draft)", options.database], at: place)
    try await tool("pg_restore", ["--list", "\(draft)"], at: place, connects: false)
    guard chmod(draft.string, 0o600) == 0, rename(draft.string, file.string) == 0 else {
      throw PrivateClusterError(
        .system,
        what: "\(file)",
        why: "it could not be named",
        remedy: "give a folder that you may write to"
      )
    }
  }

  /// Reads a file into a fresh database beside the one in use, whole or not at all, and says how to reach it.
  package func load(_ file: FilePath) async throws(PrivateClusterError) -> ConnectionSettings {
    guard let place = try place() else { throw noServer }
    let fresh = PrivateCluster.restoring
    try await administer(place) { session throws(DatabaseError) in
      try session.execute("drop database if exists \(identifier: fresh)")
      try session.execute("create database \(identifier: fresh) template template0")
    }
    try await tool(
      "pg_restore",
      ["--exit-on-error", "--single-transaction", "--dbname=\(fresh)", "\(file)"],
      at: place
    )
    return settings(at: place, database: fresh)
  }

  /// Gives the fresh database the name of the one in use, at once, and removes that one.
  ///
  /// - Throws: when somebody is still connected to it.
  package func exchange() async throws(PrivateClusterError) {
    guard let place = try place() else { throw noServer }
    let (fresh, name) = (PrivateCluster.restoring, options.database)
    try await administer(place) { session throws(DatabaseError) in
      try session.execute("drop database if exists \(identifier: PrivateCluster.replaced)")
    }
    do throws(DatabaseError) {
      let server = try await Database.connect(settings(at: place, database: "postgres"))
      try await server.transaction { session throws(DatabaseError) in
        try session.execute(
          "alter database \(identifier: name) rename to \(identifier: PrivateCluster.replaced)"
        )
        try session.execute(
          "alter database \(identifier: fresh) rename to \(identifier: name)"
        )
      }
      await server.close()
    } catch {
      throw PrivateClusterError(
        .server,
        what: "the database of \(home)",
        why: "it could not be exchanged (\(error.message))",
        remedy: "stop the daemon and whoever else uses it, then restore again"
      )
    }
    try await administer(place) { session throws(DatabaseError) in
      try session.execute("drop database if exists \(identifier: PrivateCluster.replaced)")
    }
  }

  private func administer(
    _ place: Place,
    _ body: @Sendable (borrowing Session) throws(DatabaseError) -> Void
  ) async throws(PrivateClusterError) {
    do throws(DatabaseError) {
      let server = try await Database.connect(settings(at: place, database: "postgres"))
      try await server.run(body)
      await server.close()
    } catch {
      throw failed("the private server", error.description)
    }
  }

  private func tool(
    _ name: String,
    _ arguments: [String],
    at place: Place,
    connects: Bool = true
  ) async throws(PrivateClusterError) {
    let reach = [
      "--host=\(place.socketDirectory)", "--port=5432", "--username=\(options.superuser)",
      "--no-password",
    ]
    let program = try await binaries(of: place).program(name)
    let answer = try await runTool(program, (connects ? reach : []) + arguments, as: nil)
    // What follows the first line of an error may quote a row.
    let said = answer.text.split(separator: "\n").first { $0.contains("error:") } ?? ""
    guard answer.isSuccess else { throw failed(name, String(said)) }
  }

  private var noServer: PrivateClusterError {
    PrivateClusterError(
      .place,
      what: "the database of \(home)",
      why: "there is none yet",
      remedy: "type `noticed db start`"
    )
  }
}
