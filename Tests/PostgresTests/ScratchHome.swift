import Glibc
import Postgres
import PrivateCluster
import SystemPackage

/// A home of its own for one test, with a small private server, gone afterwards.
func withScratchHome(
  named name: String = "home",
  _ body: (PrivateCluster) async throws -> Void
) async throws {
  var template = Array("/tmp/noticed-home-XXXXXX".utf8CString)
  guard mkdtemp(&template) != nil else { throw POSIXFault(code: errno) }
  let base = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  // Whoever the server runs as must be able to pass.
  chmod(base, 0o755)
  let cluster = scratchCluster(base: base, name: name)
  do {
    try await body(cluster)
  } catch {
    _ = try? await cluster.destroy()
    throw error
  }
  try await cluster.destroy()
  rmdir(cluster.home.appending("database").string)
  rmdir(cluster.home.string)
  rmdir(base + "/" + name + "-server")
  rmdir(base)
}

func scratchCluster(base: String, name: String) -> PrivateCluster {
  var options = PrivateCluster.Options()
  options.rootPlace = FilePath(base + "/" + name + "-server")
  options.memoryMiB = 256
  return PrivateCluster(home: FilePath(base + "/" + name), options: options)
}

extension PrivateCluster {
  /// The number that the cluster was born with.
  func systemIdentifier() async throws -> String {
    try await ask("select system_identifier::text from pg_control_system()")
  }

  func ask(_ statement: SQL) async throws -> String {
    let settings = try await start()
    let database = try await Database.connect(settings)
    return try await database.run { session throws(DatabaseError) in
      try session.query(statement).only().string(0)
    }
  }
}
