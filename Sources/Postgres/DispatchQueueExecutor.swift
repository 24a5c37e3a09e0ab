// Dispatch does not mark what it takes as `Sendable`; what is handed to it here is so by its own type.
@preconcurrency import Dispatch

/// Runs an actor's jobs on a serial dispatch queue, so that blocking libpq calls never sit on the cooperative pool.
final class DispatchQueueExecutor: SerialExecutor {
  private let queue: DispatchQueue

  init(label: String) {
    queue = DispatchQueue(label: label)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedSerialExecutor()) }
  }
}
