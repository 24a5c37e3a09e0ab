import Notices

extension Tombstone {
  /// The same end for other references.
  private func derived(
    _ references: Set<ReferenceKey>,
    _ kinds: Set<NoticeKind>,
    issuer: CountryCode?,
    notice: Identifier<Notice>?,
    _ generator: inout some RandomNumberGenerator
  ) -> Tombstone {
    Tombstone(
      id: Identifier(using: &generator),
      references: references,
      kinds: kinds,
      issuer: issuer,
      stopsThrough: stopsThrough,
      ground: ground,
      notice: notice,
      fingerprint: fingerprint
    )
  }

  /// What the end of a publication means for copies under its other numbers, and for diffusions of its warrant.
  func derived(
    from kind: NoticeKind,
    _ issuer: CountryCode?,
    _ keys: Set<ReferenceKey>,
    _ notice: Identifier<Notice>?,
    _ generator: inout some RandomNumberGenerator
  ) -> [Tombstone] {
    var all: [Tombstone] = []
    let owner = issuer ?? self.issuer
    let numbers = keys.filter { $0.kind != .warrant }
    if numbers.contains(where: \.kind.namesPublication) {
      all.append(derived(numbers, [kind], issuer: owner, notice: notice, &generator))
    }
    let warrants = keys.filter { $0.kind == .warrant }
    if !warrants.isEmpty, kind.seeksPersons {
      all.append(
        derived(
          warrants,
          [.wantedDiffusion],
          issuer: owner,
          notice: notice,
          &generator
        )
      )
    }
    return all
  }
}

extension HeldNotice {
  /// Whether some publication of it is stopped by a tombstone that covers it.
  func isReached(by tombstone: Tombstone) -> Bool {
    versions.contains { !$0.isAmendment && tombstone.stops(publishedAt: $0.publishedAt) }
  }

  /// Goes on, restricted, with what was published after a tombstone that covers it; answers whether there is such.
  mutating func outlives(_ tombstone: Tombstone) -> Bool {
    let later = versions.filter {
      !$0.isAmendment && $0.disposition != .rejected
        && !tombstone.stops(publishedAt: $0.publishedAt)
    }
    guard let tier = later.map(\.tier).max(), let current = currentVersion else { return false }
    restrictedFloor = true
    let trusted = later.filter { $0.tier == tier }
    let usable = trusted.filter(\.isUsable)
    let newest = (usable.isEmpty ? trusted : usable).max { !$0.isAsNew(as: $1) }
    if let newest,
      current.tier != tier || current.day <= tombstone.stopsThrough
        || (!current.isUsable && newest.isUsable)
    {
      for index in versions.indices { versions[index].isCurrent = versions[index].id == newest.id }
    }
    adoptCurrent()
    return true
  }
}
