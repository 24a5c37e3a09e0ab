/// Why the private server of a home cannot be used, and what to do about it.
package struct PrivateClusterError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What stood in the way.
  package enum Kind: Sendable, Hashable {
    /// PostgreSQL is not installed, or not in a version that serves.
    case noServerSoftware
    /// The operating system refused a file, a directory, a user or a process.
    case system
    /// The home's record of its server does not fit what is found.
    case place
    /// The server's own programs failed.
    case server
    /// This user may not do it.
    case permission
  }

  package let kind: Kind
  package let what: String
  package let why: String
  package let remedy: String

  init(_ kind: Kind, what: String, why: String, remedy: String) {
    self.kind = kind
    self.what = what
    self.why = why
    self.remedy = remedy
  }

  package var description: String { "\(what): \(why): \(remedy)" }
}
