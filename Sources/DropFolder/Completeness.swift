/// Whether a file in the inbox is finished: pure, from what was seen of it.
package enum Completeness {
  /// What a manifest `NAME.sha256` says of the file.
  package enum Manifest: Hashable, Sendable {
    /// There is none.
    case none
    /// It states the sum that the file has.
    case matches
    /// It states another sum, or none that can be read.
    case differs
  }

  /// Whether somebody holds the file open for writing.
  package enum Writer: Hashable, Sendable {
    case none
    case some
    /// The daemon may not ask: it neither owns the file nor has CAP_LEASE, or the file system knows no leases.
    case unknown
  }

  /// What was seen of one file.
  package struct Evidence: Hashable, Sendable {
    package var manifest: Manifest
    /// A rename into the inbox was seen: the documented way of dropping.
    package var movedIn: Bool
    package var writer: Writer
    /// The content is closed as its format wants it; nil when nobody looked.
    package var formatComplete: Bool?
    /// How long size, mtime and ctime have stood still, by two observations; zero after the first.
    package var quietFor: Duration

    /// Nothing seen but the file itself.
    package init(
      manifest: Manifest = .none,
      movedIn: Bool = false,
      writer: Writer = .unknown,
      formatComplete: Bool? = nil,
      quietFor: Duration = .zero
    ) {
      self.manifest = manifest
      self.movedIn = movedIn
      self.writer = writer
      self.formatComplete = formatComplete
      self.quietFor = quietFor
    }
  }

  /// Why a file is taken.
  package enum Reason: String, Hashable, Sendable {
    case manifestMatches, movedIn, closedAndComplete
    /// Nobody wrote for the quiet time: it is taken whatever it is.
    case quiet
  }

  /// Why a file is left alone for now.
  package enum Wait: Hashable, Sendable, CustomStringConvertible {
    case manifestDiffers, formatIncomplete, writerHolds, noSign

    package var description: String {
      switch self {
      case .manifestDiffers: "its manifest states another SHA-256; it is taken once it is quiet"
      case .writerHolds: "a program still has it open for writing"
      case .noSign: "nothing says yet that its writer has finished; it is taken once it is quiet"
      case .formatIncomplete: "its content is not closed as its format wants it"
      }
    }
  }

  /// What follows.
  package enum Verdict: Hashable, Sendable {
    case ready(Reason)
    case waiting(Wait)
  }

  /// Judges by the strongest sign first: manifest, rename, closed file, quiet.
  package static func judge(_ seen: Evidence, quietTime: Duration) -> Verdict {
    if seen.manifest == .matches { return .ready(.manifestMatches) }
    if seen.manifest == .none {
      if seen.movedIn { return .ready(.movedIn) }
      if seen.writer == .none, seen.formatComplete == true { return .ready(.closedAndComplete) }
    }
    if seen.quietFor >= quietTime { return .ready(.quiet) }
    if seen.manifest == .differs { return .waiting(.manifestDiffers) }
    if seen.formatComplete == false { return .waiting(.formatIncomplete) }
    return .waiting(seen.writer == .some ? .writerHolds : .noSign)
  }

  /// Reads the sum that a manifest states: 64 hexadecimal digits first, as `sha256sum` and `openssl -r` write them.
  package static func sum(statedBy manifest: [UInt8]) -> SHA256Sum? {
    guard let sum = SHA256Sum(hex: manifest.prefix(64)) else { return nil }
    if manifest.count > 64, ![0x20, 0x09, 0x0A, 0x0D].contains(manifest[64]) { return nil }
    let lines = manifest.split(separator: 0x0A).filter { !$0.allSatisfy { $0 <= 0x20 } }
    return lines.count == 1 ? sum : nil
  }
}
