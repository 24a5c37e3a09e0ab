import Foundation
import Synchronization

/// Writes the letters of scripts without a table of their own in Latin, through ICU.
///
/// The one place that needs the whole of Foundation. The first Han transform of a process takes some 90 ms, so results
/// are kept.
final class Transliteration: Sendable {
  static let shared = Transliteration()

  /// How many words are remembered; then the memory is emptied, which costs less than keeping an order.
  private static let capacity = 8192

  private let known = Mutex<[[UInt32]: [UInt8]]>([:])

  /// The plain Latin letters of a word, syllables joined; empty when ICU knows none.
  func latin(_ scalars: [UInt32]) -> [UInt8] {
    if let found = known.withLock({ $0[scalars] }) { return found }
    let text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
    let transform = StringTransform(rawValue: "Any-Latin; Latin-ASCII; Lower")
    let result = (text.applyingTransform(transform, reverse: false) ?? "").utf8.filter {
      (0x61...0x7A).contains($0)
    }
    known.withLock { memory in
      if memory.count >= Self.capacity { memory.removeAll(keepingCapacity: true) }
      memory[scalars] = result
    }
    return result
  }
}
