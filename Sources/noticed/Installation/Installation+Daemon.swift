import SystemPackage
import Decoding
import Glibc
import Postgres
import PrivateCluster
import Records
import RuleSets

extension Installation {
  /// Starts the home's private server, making it the first time, and brings an empty database up to the schema.
  ///
  /// A server of the bureau is only looked at: `noticed db migrate` is for the administrator.
  func bringUpDatabase() async throws {
    try prepare()
    guard case .ownServer(let cluster) = try databaseChoice() else { return }
    let settings = try await cluster.start()
    try DatabaseMemory.ownServer.write(in: home)
    let administration = try await Administration(settings)
    _ = try await administration.bringUp(onlyIfEmpty: true)
    try await administration.refuseUnsafeServer()
  }

  /// The process that reads files for the daemon: this program again, with nothing of the daemon's environment but
  /// where the shipped files are.
  func decoder(for configuration: Configuration) -> Decoder {
    let program = ShippedFiles.program().string
    return Decoder(
      program: [program, "decode", "--home", home.string] + configOption,
      environment: ["NOTICED_SHARE"].compactMap { name in
        variable(name).map { "\(name)=\($0)" }
      },
      configuration: configuration.hash
    )
  }
}
