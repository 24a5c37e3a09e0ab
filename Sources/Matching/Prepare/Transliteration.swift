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
    let result = Self.plain(text, isIndic: scalars.allSatisfy { (0x900...0xD7F).contains($0) })
    known.withLock { memory in
      if memory.count >= Self.capacity { memory.removeAll(keepingCapacity: true) }
      memory[scalars] = result
    }
    return result
  }

  private static func plain(_ text: String, isIndic: Bool) -> [UInt8] {
    var latin =
      text.applyingTransform(StringTransform(rawValue: "Any-Latin; Lower; NFC"), reverse: false)
      ?? ""
    if isIndic {
      // ICU writes the letters of India as scholars do, passports as they sound: with sh and ch, and nothing said at the
      // end where nothing is written.
      latin = latin.replacing("ś", with: "sh").replacing("ṣ", with: "sh").replacing("c", with: "ch")
        .replacing("chh", with: "ch")
      let endsInConsonant = text.unicodeScalars.last.map { (0x15...0x39).contains($0.value & 0x7F) }
      if endsInConsonant == true, latin.hasSuffix("a"), latin.count > 2 { latin.removeLast() }
    }
    let ascii =
      latin.applyingTransform(StringTransform(rawValue: "Latin-ASCII; Lower"), reverse: false) ?? ""
    return ascii.utf8.filter { (0x61...0x7A).contains($0) }
  }
}
