import Glibc

/// Two ends that speak to each other: one stays here, the other becomes a child's standard input or output.
///
/// A pair of sockets and not a pipe: only a socket can be closed on execution from the moment it exists. A pipe is
/// marked so one call later, and whatever another thread starts in between keeps its end open for as long as it
/// lives, so that its reader never comes to the end.
struct SocketPair {
  let ours: Int32
  let theirs: Int32

  /// Nil when no descriptor is left; `errno` says why.
  static func make() -> SocketPair? {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    return SocketPair(ours: ends[0], theirs: ends[1])
  }
}
