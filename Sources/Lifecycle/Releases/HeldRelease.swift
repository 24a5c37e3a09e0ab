package import Notices

/// A person's word that a notice may be used though rules hold or restrict it, as long as it stands.
package struct HeldRelease: Sendable, Hashable {
  package let id: Identifier<HeldRelease>
  /// What it lets the notice be: accepted or restricted.
  package let disposition: Disposition
  /// The rules that it was given against, each with the values that it was given on.
  package let grounds: Set<HoldGround>
  /// From this moment on it stands no longer; nil when it has no end.
  package let until: Instant?

  package init(
    id: Identifier<HeldRelease>,
    disposition: Disposition,
    grounds: Set<HoldGround>,
    until: Instant?
  ) {
    self.id = id
    self.disposition = disposition
    self.grounds = grounds
    self.until = until
  }

  /// Whether it stands at a moment.
  package func stands(at moment: Instant) -> Bool { until.map { moment < $0 } ?? true }

  /// Whether it was given against everything that holds or restricts a version more than it allows.
  package func covers(_ other: [HoldGround]) -> Bool {
    grounds.cover(other.stricter(than: disposition))
  }
}

extension Set<HoldGround> {
  /// Whether each of the others is covered by one of these.
  package func cover(_ others: [HoldGround]) -> Bool {
    others.allSatisfy { other in contains { $0.covers(other) } }
  }
}

extension [HoldGround] {
  /// Those that ask for more than a disposition allows.
  package func stricter(than disposition: Disposition) -> [HoldGround] {
    filter { $0.disposition > disposition }
  }
}

extension HeldNotice {
  /// The release that lets a version be used which the rules judge so; nil when none that stands covers all of it.
  ///
  /// A version without a ground is held for another reason than a rule, which no earlier word answers.
  func release(
    of disposition: Disposition,
    by grounds: [HoldGround],
    at moment: Instant
  ) -> HeldRelease? {
    guard disposition == .held || disposition == .restricted, !grounds.isEmpty else { return nil }
    return releases.first {
      $0.disposition < disposition && $0.stands(at: moment) && $0.covers(grounds)
    }
  }

  /// From when on the current version is held again; nil when no release with an end lets it be used.
  package var releasedUntil: Instant? {
    guard let release = currentVersion?.release else { return nil }
    return releases.first { $0.id == release }?.until
  }

  /// What follows for its versions when a release stands no longer.
  package func decisions(ending release: Identifier<HeldRelease>) -> [Decision] {
    versions.filter { $0.release == release }.map {
      Decision(notice: id, version: $0.id, disposition: .held)
    }
  }
}
