import Glibc

/// A user of the operating system.
package struct OSUser: Sendable, Hashable {
  package let id: UInt32
  package let group: UInt32
  package let name: String

  /// The user that this process acts as.
  package static func current() throws(PrivateClusterError) -> OSUser {
    try with(id: geteuid())
  }

  /// The user of a number.
  package static func with(id: UInt32) throws(PrivateClusterError) -> OSUser {
    guard let entry = getpwuid(id) else {
      throw PrivateClusterError(
        .system,
        what: "user \(id)",
        why: "the operating system knows no name for it",
        remedy: "give it an entry in /etc/passwd"
      )
    }
    return OSUser(entry.pointee)
  }

  static func named(_ name: String) -> OSUser? { getpwnam(name).map { OSUser($0.pointee) } }

  private init(_ entry: passwd) {
    id = entry.pw_uid
    group = entry.pw_gid
    name = String(cString: entry.pw_name)
  }

  var isRoot: Bool { id == 0 }
}
