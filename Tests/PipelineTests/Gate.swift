import Glibc
import Synchronization

/// Steps that two tasks of a test wait for.
final class Gate: Sendable {
  private let opened = Mutex<Set<String>>([])

  func open(_ step: String) { opened.withLock { _ = $0.insert(step) } }

  private func isOpen(_ step: String) -> Bool { opened.withLock { $0.contains(step) } }

  /// Waits within a session, on the thread of its connection.
  func hold(until step: String) {
    while !isOpen(step) { sched_yield() }
  }

  func wait(for step: String) async {
    while !isOpen(step) { await Task.yield() }
  }
}
