import Glibc
import PrivateCluster
import Synchronization

/// Counts the test processes that use the server, by a shared lock each for its whole life, so that the last one
/// stops it.
///
/// Who stops it holds the lock alone until the server is gone: who comes meanwhile waits, and then starts another.
enum TestServerUse {
  private static let state = Mutex<(directory: Int32, find: (@Sendable () -> Int32?)?)>((-1, nil))

  /// Says that this process uses the server from now on; waits while another stops it.
  static func begin(_ path: String) {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    while flock(directory, LOCK_SH) != 0, errno == EINTR {}
    state.withLock { $0.directory = directory }
    atexit { TestServerUse.end() }
  }

  /// Names the server that the last process stops: its process is asked for at that time.
  static func serve(from cluster: PrivateCluster, at place: Place) {
    state.withLock { $0.find = { cluster.serverProcess(of: place) } }
  }

  private static func end() {
    let (directory, find) = state.withLock { $0 }
    guard let find, flock(directory, LOCK_EX | LOCK_NB) == 0, let server = find() else { return }
    // The postmaster takes SIGINT as the order for a fast shutdown, SIGQUIT for one without writing out.
    for order in [SIGINT, SIGQUIT] {
      kill(server, order)
      for _ in 0..<1000 {
        if find() != server { return }
        usleep(10_000)
      }
    }
  }
}
