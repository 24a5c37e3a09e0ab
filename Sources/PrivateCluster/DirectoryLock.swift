import Glibc
import SystemPackage

/// Holds the one lock of a directory among processes, until it goes out of scope.
struct DirectoryLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the lock without holding up other tasks.
  static func wait(on path: FilePath) async throws(PrivateClusterError) -> DirectoryLock {
    let descriptor = open(path.string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw systemFault("\(path)", Errno(rawValue: errno), remedy: "make the directory readable")
    }
    let lock = DirectoryLock(descriptor: descriptor)
    let deadline = ContinuousClock.now + .seconds(120)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard ContinuousClock.now < deadline else {
        throw PrivateClusterError(
          .system,
          what: "\(path)",
          why: "another command has held its lock for two minutes",
          remedy: "look for a command that hangs in starting or stopping the database"
        )
      }
      do {
        try await Task.sleep(for: .milliseconds(20))
      } catch {
        throw PrivateClusterError(
          .system,
          what: "\(path)",
          why: "the wait for its lock was cancelled",
          remedy: "try again"
        )
      }
    }
    return lock
  }

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }
}
