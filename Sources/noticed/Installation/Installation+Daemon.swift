import Postgres
import PrivateCluster
import Records

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
}
