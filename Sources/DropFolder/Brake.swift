import Glibc

/// A reason to stop claiming for a while; listening goes on.
package enum Brake: Hashable, Sendable, CustomStringConvertible {
  /// Free bytes, and how many there must be.
  case space(free: Int64, needed: Int64)
  /// Free inodes, and how many there must be.
  case inodes(free: Int64, needed: Int64)
  case claims(count: Int, limit: Int)
  case quarantine(count: Int, limit: Int)

  /// The brake in words, with the remedy.
  package var description: String {
    switch self {
    case .space(let free, let needed):
      "the disk has \(free >> 20) MiB free and needs \(needed >> 20) MiB: make room; intake goes on by itself"
    case .inodes(let free, let needed):
      "the file system has \(free) inodes free and needs \(needed): remove files; intake goes on by itself"
    case .claims(let count, let limit):
      "\(count) claimed files are unfinished (limit \(limit)): see why they do not settle"
    case .quarantine(let count, let limit):
      "\(count) files are in quarantine (limit \(limit)): look at their reasons, drop them anew or purge them"
    }
  }

  /// From where on intake stops.
  package struct Limits: Hashable, Sendable {
    /// Unfinished claims.
    package var claims = 2_000
    /// Files in quarantine.
    package var quarantined = 10_000
    /// What must stay free beyond two of the largest files, in bytes.
    package var reserve: Int64 = 1 << 30
    /// What must stay free of bytes and of inodes, in per cent.
    package var percent: Int64 = 5

    /// The usual limits.
    package init() {}
  }
}

extension DropFolder {
  /// Which brakes are on; empty when files may be claimed.
  package func brakes(limits: Brake.Limits = Brake.Limits()) throws(DropFolderError) -> [Brake] {
    var brakes: [Brake] = []
    var system = statvfs()
    guard fstatvfs(home.descriptor, &system) == 0 else { throw home.failure("statvfs", nil) }
    let unit = Int64(clamping: system.f_frsize)
    let free = Int64(clamping: system.f_bavail) &* unit
    let total = Int64(clamping: system.f_blocks) &* unit
    let needed = max(
      2 * Int64(options.largestFile) + limits.reserve,
      total / 100 * limits.percent
    )
    if free < needed { brakes.append(.space(free: free, needed: needed)) }
    // Some file systems make inodes as they go and count none.
    if system.f_files > 0 {
      let freeInodes = Int64(clamping: system.f_favail)
      let neededInodes = Int64(clamping: system.f_files) / 100 * limits.percent
      if freeInodes < neededInodes {
        brakes.append(.inodes(free: freeInodes, needed: neededInodes))
      }
    }
    let claims = try claimed.names().count {
      ClaimPlace.parse($0).map { $0.rest?.isManifest != true } ?? false
    }
    if claims > limits.claims { brakes.append(.claims(count: claims, limit: limits.claims)) }
    let held = try quarantine.names().count { $0.bytes.count == 36 }
    if held > limits.quarantined {
      brakes.append(.quarantine(count: held, limit: limits.quarantined))
    }
    return brakes
  }
}
