// Dispatch does not mark what it takes as `Sendable`; what is handed to it here is so by its own type.
@preconcurrency import Dispatch
import Synchronization

/// Runs calls that block on threads of their own, so that they never hold one of the few of the task pool.
enum BlockingThread {
  fileprivate static let queue = DispatchQueue(label: "noticed.blocking", attributes: .concurrent)

  static func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}

/// Work that goes on beside a caller that blocks, on a thread of its own, until the caller waits for its end.
final class BesideWork<Failure: Error>: Sendable {
  private let group = DispatchGroup()
  private let failure = Mutex<Failure?>(nil)

  init(_ work: @escaping @Sendable () throws(Failure) -> Void) {
    BlockingThread.queue.async(group: group) { [self] in
      do throws(Failure) { try work() } catch { keep(error) }
    }
  }

  /// Waits for the end, however often it is asked for.
  ///
  /// - Throws: what the work threw.
  func end() throws(Failure) {
    group.wait()
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  private func keep(_ error: Failure) { failure.withLock { $0 = error } }
}
