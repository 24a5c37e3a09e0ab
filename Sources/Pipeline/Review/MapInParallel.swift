// Dispatch does not mark what it takes as `Sendable`; what is handed to it here is so by its own type.
@preconcurrency import Dispatch
import Synchronization

/// Transforms the items on all processors, in their order; blocks the calling thread, which must be one that may wait.
func mapInParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item],
  chunk: Int = 64,
  _ transform: @Sendable (Item) -> Result
) -> [Result] {
  let count = (items.count + chunk - 1) / chunk
  guard count > 1 else { return items.map(transform) }
  let parts = Mutex([[Result]?](repeating: nil, count: count))
  DispatchQueue.concurrentPerform(iterations: count) { number in
    let range = number * chunk..<min(items.count, (number + 1) * chunk)
    let part = items[range].map(transform)
    parts.withLock { $0[number] = part }
  }
  return parts.withLock { $0.flatMap { $0 ?? [] } }
}
