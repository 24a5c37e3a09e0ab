package import SystemPackage

/// The list of what was placed in the archive, by which it can be taken in again after a restore: sums and pipelines.
package enum Arrivals {
  /// A file that was placed.
  package struct Arrival: Hashable, Sendable {
    package let pipeline: String
    package let sum: SHA256Sum
    /// The notices in it, when it holds several.
    package let slices: [SHA256Sum]
  }

  static func file(of home: FilePath) -> LedgerFile {
    LedgerFile(home: home, name: "arrivals")
  }

  /// A line of the list: pipeline, sum, sums of slices, separated by blanks.
  static func line(_ pipeline: String, _ sum: SHA256Sum, _ slices: [SHA256Sum]) -> [UInt8] {
    Array(([pipeline, sum.hex] + slices.map(\.hex)).joined(separator: " ").utf8)
  }

  /// Reads the list in order, each file once.
  package static func read(home: FilePath) throws(DropFolderError) -> [Arrival] {
    var seen: Set<SHA256Sum> = []
    var arrivals: [Arrival] = []
    for line in try file(of: home).lines() {
      let words = line.split(separator: 0x20).map(Array.init)
      guard words.count > 1, let sum = SHA256Sum(hex: words[1]), seen.insert(sum).inserted else {
        continue
      }
      arrivals.append(
        Arrival(
          pipeline: String(decoding: words[0], as: UTF8.self),
          sum: sum,
          slices: words.dropFirst(2).compactMap { SHA256Sum(hex: $0) }
        )
      )
    }
    return arrivals
  }
}
