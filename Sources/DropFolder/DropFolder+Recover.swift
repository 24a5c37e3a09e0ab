import Glibc
import Synchronization

/// What a dead daemon left behind, read from the disk alone.
package struct Recovery: Sendable {
  /// Claimed and not settled, oldest first, with the deaths they are charged with.
  ///
  /// For each, ask the database by claim id: recorded → copy, compare the sum, settle as recorded; not → as a new claim.
  package internal(set) var claims: [ClaimedFile] = []
  /// Objects given back to the inbox because their claim was never finished.
  package internal(set) var putBack = 0
  /// Half-made copies that were removed; their originals are still there.
  package internal(set) var staleCopies = 0
  /// Names in `claimed/` that are not the daemon's; they are left alone.
  package internal(set) var strangers: [RawName] = []
}

extension DropFolder {
  /// Takes up what is claimed and not settled: before the first scan, and again after a failure of this life.
  ///
  /// Charges the files that a dead daemon's `.now` names with its death, finishes or undoes unfinished claims, and empties
  /// the spool; so nothing may be in flight meanwhile.
  package func recover() throws(DropFolderError) -> Recovery {
    var recovery = Recovery()
    try chargeDeaths()
    var places: [ClaimPlace: [RawName]] = [:]
    for name in try claimed.names() {
      if name.bytes == Array(".now".utf8) || isAttempts(name) { continue }
      guard let (place, rest) = ClaimPlace.parse(name) else {
        recovery.strangers.append(name)
        continue
      }
      if let rest {
        places[place, default: []].append(rest)
      } else {
        places[place, default: []] += try claimed.folder(place.prefix).names()
      }
    }
    for (place, names) in places { try recover(place, names, into: &recovery) }
    try removeOrphanedAttempts(recovery)
    for name in try spool.names() {
      try spool.remove(RelativePath(name, shown: "a copy"))
      recovery.staleCopies += 1
    }
    recovery.claims.sort { $0.id < $1.id }
    tried.withLock { $0.formUnion(recovery.claims.map(\.id)) }
    return recovery
  }

  /// Writes the attempts first and clears the marks after: a death in between repeats the same numbers.
  private func chargeDeaths() throws(DropFolderError) {
    let deaths = decoding.left()
    guard !deaths.isEmpty else { return try decoding.clearAll() }
    for (id, attempt) in deaths {
      let path = Self.attemptsPath(of: id)
      let temporary = RelativePath("\(id).attempts-new")
      try spool.remove(temporary)
      let handle = try spool.create(temporary, mode: 0o600)
      let number = max(attempt, try attempts(of: id))
      try handle.write(Array("\(number)\n".utf8), shown: "claimed/\(path.shown)")
      try spool.replace(temporary, to: claimed, path)
    }
    try sync()
    try decoding.clearAll()
  }

  private func attempts(of id: ClaimID) throws(DropFolderError) -> Int {
    let path = Self.attemptsPath(of: id)
    guard try claimed.state(of: path) != nil else { return 0 }
    let handle = try claimed.openToRead(path)
    let text = try handle.readAll(limit: 32, expecting: 32, shown: path.shown) ?? []
    return Int(String(decoding: text.prefix { $0 > 0x20 }, as: UTF8.self)) ?? 0
  }

  private func recover(_ place: ClaimPlace, _ names: [RawName], into recovery: inout Recovery)
    throws(DropFolderError)
  {
    let manifest = names.first(where: \.isManifest)
    let files = names.filter { !$0.isManifest }
    guard let file = files.first else {
      // The claim died before its file came, or its release after the file went.
      if let manifest {
        try putBack(manifest, from: place)
        recovery.putBack += 1
      }
      if place.isFolder { try claimed.removeFolder(RelativePath(place.prefix)) }
      return
    }
    guard files.count == 1, let state = try claimed.state(of: place.path(of: file)) else {
      recovery.strangers += files
      return
    }
    let claim = ClaimedFile(
      place: place,
      name: file,
      state: state,
      attempts: try attempts(of: place.id),
      manifest: manifest
    )
    if state.kind == .regular {
      recovery.claims.append(claim)
    } else {
      try putBack(claim)
      recovery.putBack += 1
    }
  }

  private func isAttempts(_ name: RawName) -> Bool {
    name.bytes.count == 45 && name.bytes.starts(with: "attempts.".utf8)
  }

  /// An attempts file without its claim: the daemon died while it released the claim.
  private func removeOrphanedAttempts(_ recovery: Recovery) throws(DropFolderError) {
    let live = Set(recovery.claims.map(\.id.description))
    for name in try claimed.names() where isAttempts(name) {
      let id = String(decoding: name.bytes.suffix(36), as: UTF8.self)
      if !live.contains(id) { try claimed.remove(RelativePath("attempts.\(id)")) }
    }
  }
}
