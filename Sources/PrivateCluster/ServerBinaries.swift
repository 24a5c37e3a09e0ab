import Glibc
import SystemPackage

/// The directory of PostgreSQL's server programs.
struct ServerBinaries: Sendable, Hashable {
  static let oldestVersion = 15
  private static let newestVersion = 30

  let directory: FilePath
  let version: Int

  func program(_ name: String) -> FilePath { directory.appending(name) }

  /// Finds programs of one version, or the newest there are.
  ///
  /// - Throws: `PrivateClusterError` of kind `noServerSoftware` that says which package to install.
  static func find(version wanted: Int?) async throws(PrivateClusterError) -> ServerBinaries {
    let versions = wanted.map { $0...$0 } ?? oldestVersion...newestVersion
    for version in versions.reversed() {
      for directory in ["/usr/lib/postgresql/\(version)/bin", "/usr/pgsql-\(version)/bin"]
      where access(directory + "/initdb", X_OK) == 0 {
        return ServerBinaries(directory: FilePath(directory), version: version)
      }
    }
    if let named = await configured(), versions.contains(named.version) { return named }
    throw PrivateClusterError(
      .noServerSoftware,
      what: "the private database",
      why: wanted.map { "its files are of PostgreSQL \($0), and no server of that version is here" }
        ?? "no PostgreSQL server of version \(oldestVersion) or later is installed",
      remedy: "apt-get install postgresql\(wanted.map { "-\($0)" } ?? "")"
    )
  }

  /// What `pg_config` names, for installations outside the usual directories.
  private static func configured() async -> ServerBinaries? {
    guard
      let answer = try? await runTool("/usr/bin/pg_config", ["--bindir", "--version"], as: nil),
      answer.isSuccess
    else { return nil }
    let lines = answer.text.split(separator: "\n")
    guard lines.count == 2, access(lines[0] + "/initdb", X_OK) == 0,
      let number = lines[1].split(separator: " ").dropFirst().first?.prefix(while: \.isNumber),
      let version = Int(number)
    else { return nil }
    return ServerBinaries(directory: FilePath(String(lines[0])), version: version)
  }
}
