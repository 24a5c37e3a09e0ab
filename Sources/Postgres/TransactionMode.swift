/// What a transaction may do and what it sees.
package enum TransactionMode: Sendable, Hashable {
  /// READ COMMITTED: invariants rest on constraints.
  case readWrite
  /// READ COMMITTED, and any write is refused.
  case readOnly
  /// One snapshot throughout, and any write is refused.
  case snapshot
  /// Waits for a snapshot that no serialization anomaly can reach; for reports and the review.
  case serializableReadOnlyDeferrable

  var isReadOnly: Bool { self != .readWrite }

  /// The opening statements; a writing transaction asks for its number at once, before a commit can be lost.
  var opening: [SQL] {
    switch self {
    case .readWrite: ["BEGIN READ WRITE", "SELECT pg_current_xact_id()"]
    case .readOnly: ["BEGIN READ ONLY"]
    case .snapshot: ["BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY"]
    case .serializableReadOnlyDeferrable:
      ["BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE"]
    }
  }
}
