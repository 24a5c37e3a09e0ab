@preconcurrency import Dispatch

/// Runs calls that block on threads of their own, so that they never hold one of the few of the task pool.
enum BlockingThread {
  private static let queue = DispatchQueue(label: "noticed.blocking", attributes: .concurrent)

  static func run<T: Sendable>(_ work: @escaping @Sendable () -> T) async -> T {
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: work()) }
    }
  }
}
