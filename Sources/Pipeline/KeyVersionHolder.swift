import Matching
import Synchronization

/// The version of keys that was last found in force, shared by the questions of one process.
final class KeyVersionHolder: Sendable {
  private let version = Mutex(KeyVersion.newest)

  /// The version to expect.
  var current: KeyVersion {
    get { version.withLock { $0 } }
    set { version.withLock { $0 = newValue } }
  }
}
