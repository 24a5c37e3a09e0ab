import Glibc
import Synchronization

/// Counts the test processes that use the server, by a shared lock each, so that the last one stops it.
enum TestServerUse {
  private static let state = Mutex<(directory: Int32, server: Int32?)>((-1, nil))

  static var server: Int32? {
    get { state.withLock { $0.server } }
    set { state.withLock { $0.server = newValue } }
  }

  /// Says that this process uses the server from now on; waits while another is about to stop it.
  static func begin(_ path: String) {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    _ = flock(directory, LOCK_SH)
    state.withLock { $0.directory = directory }
    atexit { TestServerUse.end() }
  }

  private static func end() {
    let (directory, server) = state.withLock { $0 }
    guard let server, flock(directory, LOCK_EX | LOCK_NB) == 0 else { return }
    // The postmaster takes SIGINT as the order for a fast shutdown.
    kill(server, SIGINT)
  }
}
