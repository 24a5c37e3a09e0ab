package import Matching
package import Postgres
import Records
import Synchronization

/// The rarity snapshot in use, shared by the walks of one process.
package final class RarityHolder: Sendable {
  private struct State {
    var number: Int64?
    var snapshot: RaritySnapshot
  }

  private let state = Mutex(State(number: nil, snapshot: .builtIn))

  /// Starts with what the program knows of names at large.
  package init() {}

  /// The snapshot, and its number in the database; nil while none was counted.
  package var current: (number: Int64?, snapshot: RaritySnapshot) {
    state.withLock { ($0.number, $0.snapshot) }
  }

  /// Takes the database's snapshot when it is another than the one in use.
  ///
  /// A snapshot that does not read, made by another program, leaves the one in use.
  package func refresh(in session: borrowing Session) throws(DatabaseError) {
    let number = try RaritySnapshots.currentNumber(in: session)
    guard number != current.number, number != nil,
      let stored = try RaritySnapshots.current(in: session)
    else { return }
    do throws(PreparedError) {
      let snapshot = try RaritySnapshot(encoded: stored.content)
      state.withLock { $0 = State(number: stored.number, snapshot: snapshot) }
    } catch {
      return
    }
  }
}
