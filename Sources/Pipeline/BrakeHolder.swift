import Synchronization

/// The brakes that are on, shared between the intake and what reports on it.
package final class BrakeHolder: Sendable {
  private let brakes = Mutex<[String]>([])

  /// No brake is on.
  package init() {}

  /// The brakes that are on, in words.
  package var current: [String] { brakes.withLock { $0 } }

  /// Takes the brakes that are on now; true when they are others than before.
  func set(_ new: [String]) -> Bool {
    brakes.withLock { old in
      guard old != new else { return false }
      old = new
      return true
    }
  }
}
