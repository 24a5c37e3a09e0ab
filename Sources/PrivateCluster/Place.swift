import Glibc
package import SystemPackage

/// Where the server of a home keeps its files, and as whom it runs.
///
/// `directory` belongs to whoever made it and holds the configuration; the server owns `data`, `log` and the
/// directory of its socket. So nothing that root writes stands in a directory that the server could bend.
package struct Place: Sendable, Hashable {
  package let directory: FilePath
  package let socketDirectory: FilePath
  package let user: OSUser

  package var data: FilePath { directory.appending("data") }
  package var log: FilePath { directory.appending("log") }

  /// The longest address of a Unix socket, without its end mark (`sun_path` in unix(7)).
  private static let longestSocket = 107
  private static let socketName = ".s.PGSQL.5432"

  /// Chooses a place for a home that has no server yet.
  ///
  /// Root gives the server to the home's owner, or to `postgres` when that is root itself, in `rootPlace`, where
  /// every user can reach; anyone else keeps it in the home.
  static func choose(home: FilePath, rootPlace: FilePath) throws(PrivateClusterError) -> Place {
    let current = try OSUser.current()
    let key = fingerprint(home)
    guard current.isRoot else {
      return try place(home.appending("database"), key: key, user: current)
    }
    let owner = try OSUser.with(id: ownerOfDirectory(home) ?? 0)
    guard let user = owner.isRoot ? OSUser.named("postgres") : owner else {
      throw PrivateClusterError(
        .permission,
        what: "the database of \(home)",
        why: "PostgreSQL refuses to run as root, and there is no user postgres",
        remedy: "install postgresql, or give the home to an ordinary user"
      )
    }
    return try place(rootPlace.appending(key), key: key, user: user)
  }

  static func place(
    _ directory: FilePath,
    key: String,
    user: OSUser
  ) throws(PrivateClusterError) -> Place {
    // pg_ctl hands paths to a shell in double quotes and escapes nothing in them.
    guard directory.string.utf8.allSatisfy({ $0 >= 32 && !#""$`\"#.utf8.contains($0) }) else {
      throw PrivateClusterError(
        .place,
        what: "\(directory)",
        why: "PostgreSQL cannot start in a path that holds a quotation mark, $, ` or \\",
        remedy: "choose another home"
      )
    }
    let near = directory.appending("run")
    let length = near.appending(socketName).string.utf8.count
    let sockets = length <= longestSocket ? near : FilePath("/tmp/noticed-\(user.id)-\(key)")
    return Place(directory: directory, socketDirectory: sockets, user: user)
  }

  /// A short name for a home, by FNV-1a over its path: homes differ, so their servers do.
  static func fingerprint(_ home: FilePath) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in home.string.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension Place {
  /// The text by which a home remembers its server.
  var record: String {
    "directory=\(directory)\nsocket=\(socketDirectory)\nuser=\(user.name)\n"
  }

  /// Reads what a home remembers; nil when it remembers nothing.
  static func recorded(in file: FilePath) throws(PrivateClusterError) -> Place? {
    guard let text = readText(file) else { return nil }
    var entries: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { entries[String(parts[0])] = String(parts[1]) }
    }
    guard let directory = entries["directory"], let socket = entries["socket"],
      let user = entries["user"].flatMap(OSUser.named)
    else {
      throw PrivateClusterError(
        .place,
        what: "\(file)",
        why: "it does not say directory, socket and a user of this machine",
        remedy: "restore it from a backup of the home"
      )
    }
    return Place(
      directory: FilePath(directory),
      socketDirectory: FilePath(socket),
      user: user
    )
  }
}
