import Postgres
import Records
import Synchronization

/// The count of common keys in use, read again when the rarity of names was counted again.
final class CommonKeysHolder: Sendable {
  private struct State {
    var snapshot: Int64?
    var keyVersion = 0
    var keys = CommonKeys()
  }

  private let state = Mutex(State())

  /// The keys that were counted together with a snapshot.
  func keys(
    of snapshot: Int64?,
    keyVersion: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> CommonKeys {
    let known = state.withLock { $0 }
    if known.snapshot == snapshot, known.keyVersion == keyVersion { return known.keys }
    let keys = try CommonKeys.ofPersons(keyVersion: keyVersion, in: session)
    state.withLock { $0 = State(snapshot: snapshot, keyVersion: keyVersion, keys: keys) }
    return keys
  }
}
