import CPostgreSQL
import Synchronization

/// Asks the server, over a connection of its own, to stop what a session is running.
///
/// Unchecked because of the pointer, which libpq lets any thread use (manual 34.7); the mutex keeps it from being freed
/// meanwhile.
final class Canceller: @unchecked Sendable {
  private let handle = Mutex<UInt>(0)

  /// Turns to another connection, or to none.
  func attach(to connection: OpaquePointer?) {
    let fresh = connection.flatMap { PQgetCancel($0) }
    handle.withLock { held in
      PQfreeCancel(OpaquePointer(bitPattern: held))
      held = UInt(bitPattern: fresh)
    }
  }

  deinit { handle.withLock { PQfreeCancel(OpaquePointer(bitPattern: $0)) } }

  func cancel() {
    handle.withLock { held in
      guard let pointer = OpaquePointer(bitPattern: held) else { return }
      var complaint = [CChar](repeating: 0, count: 256)
      _ = PQcancel(pointer, &complaint, Int32(complaint.count))
    }
  }
}
