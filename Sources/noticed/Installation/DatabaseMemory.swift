import JSON
import SystemPackage

/// What a home remembers of its database, so that no stray variable leads a command to another one.
enum DatabaseMemory: Sendable, Equatable {
  /// The home's own private server.
  case ownServer
  /// A database of a server of the bureau.
  case server(systemIdentifier: String, database: String)

  private static func path(in home: FilePath) -> FilePath { home.appending("database.json") }

  /// Reads what a home remembers; nil when it remembers nothing.
  static func read(in home: FilePath) throws(Failure) -> DatabaseMemory? {
    let path = path(in: home)
    guard let bytes = try FileAccess.read(path, limit: 1 << 16) else { return nil }
    guard case .success(let node) = parseJSON(bytes) else { throw damaged(path) }
    switch node["kind"]?.string {
    case "private": return .ownServer
    case "server":
      guard let identifier = node["system_identifier"]?.string,
        let database = node["database"]?.string
      else { throw damaged(path) }
      return .server(systemIdentifier: identifier, database: database)
    default: throw damaged(path)
    }
  }

  func write(in home: FilePath) throws(Failure) {
    guard try DatabaseMemory.read(in: home) != self else { return }
    let node: JSONNode =
      switch self {
      case .ownServer: ["kind": "private"]
      case .server(let identifier, let database):
        [
          "kind": "server", "system_identifier": JSONNode(identifier),
          "database": JSONNode(database),
        ]
      }
    try FileAccess.write(node.serialized(pretty: true) + [0x0A], to: Self.path(in: home))
  }

  private static func damaged(_ path: FilePath) -> Failure {
    Failure(
      .badInput,
      "\(path)",
      "it does not say which database belongs to this home",
      "restore it from a backup, or remove it and run `noticed db status`"
    )
  }
}
