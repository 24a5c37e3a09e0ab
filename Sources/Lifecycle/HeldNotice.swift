package import Notices

/// A notice as it is held: the continuous life of one number of one issuer, from first publication to cancellation.
package struct HeldNotice: Sendable, Hashable {
  package let id: Identifier<Notice>
  package let kind: NoticeKind
  /// Nil when no version stated it.
  package var issuer: CountryCode?
  /// The tier of the current version.
  package var tier: TrustTier
  /// The current version's disposition, or ``Disposition/restricted`` when that is milder and ``restrictedFloor`` is set.
  ///
  /// Never ``Disposition/rejected``: what a person rejected is held until it is purged.
  package var disposition: Disposition
  package var references: Set<ReferenceKey>
  package var versions: [HeldVersion]
  /// The last day of validity; nil is read as five years after the publication.
  package var expiresOn: CivilDay?
  /// The last day of the running suspension; nil when it is not suspended.
  ///
  /// After that day the notice stays out of use until it is resumed or cancelled.
  package var suspendedUntil: CivilDay?
  /// The day of the block that stands; nil when it is not blocked.
  package var blockedOn: CivilDay?
  package var supersededBy: Identifier<Notice>?
  /// The day of the cancellation; nil while the notice lives.
  package var cancelledOn: CivilDay?
  /// Whether it was published again after a cancellation, so that it is at least restricted.
  package var restrictedFloor: Bool
  /// What was applied to it, in the order of application.
  package var history: [Act]
  /// The releases that let versions of it be used, also those that are past their end and not ended yet.
  package var releases: [HeldRelease]

  package init(
    id: Identifier<Notice>,
    kind: NoticeKind,
    issuer: CountryCode?,
    tier: TrustTier,
    disposition: Disposition,
    references: Set<ReferenceKey>,
    versions: [HeldVersion] = [],
    expiresOn: CivilDay? = nil,
    suspendedUntil: CivilDay? = nil,
    blockedOn: CivilDay? = nil,
    supersededBy: Identifier<Notice>? = nil,
    cancelledOn: CivilDay? = nil,
    restrictedFloor: Bool = false,
    history: [Act] = [],
    releases: [HeldRelease] = []
  ) {
    self.id = id
    self.kind = kind
    self.issuer = issuer
    self.tier = tier
    self.disposition = disposition
    self.references = references
    self.versions = versions
    self.expiresOn = expiresOn
    self.suspendedUntil = suspendedUntil
    self.blockedOn = blockedOn
    self.supersededBy = supersededBy
    self.cancelledOn = cancelledOn
    self.restrictedFloor = restrictedFloor
    self.history = history
    self.releases = releases
  }

  /// Where it stands; when several things hold, the strictest.
  package var life: Life {
    if cancelledOn != nil { return .cancelled }
    if blockedOn != nil { return .blocked }
    if suspendedUntil != nil { return .suspended }
    return supersededBy == nil ? .current : .superseded
  }

  /// The version in force, or the one that waits when none is.
  package var currentVersion: HeldVersion? { versions.first { $0.isCurrent } }

  /// The newest version that waits for a person while an earlier one is in force; nil when none does.
  package var waitingVersion: HeldVersion? {
    guard let current = currentVersion, current.isUsable else { return nil }
    let waiting = versions.filter {
      $0.disposition == .held && $0.tier >= current.tier && $0.isAsNew(as: current)
    }
    return waiting.max { !$0.isAsNew(as: $1) }
  }

  /// Whether a purge took the content of every version, so that nothing may name it either.
  package var isPurged: Bool {
    !versions.isEmpty && versions.allSatisfy { $0.document == nil }
  }

  /// The addenda and caveats, newest first: what is shown before anything else.
  package var annotations: [Act] {
    history.filter { $0.kind == .addendum || $0.kind == .caveat }.reversed()
  }

  /// The last day of validity: as stated, else five years after the newest publication (RPD 49, 50).
  package var lastDay: CivilDay? {
    expiresOn ?? newestPublication?.day.adding(months: HeldNotice.defaultMonths)
  }

  /// Whether local records are compared with it on a day.
  package func matchable(on day: CivilDay) -> Bool {
    guard disposition <= .restricted, life == .current, tier != .publicExtract,
      kind.seeksPersons || kind.tellsOfMethod
    else { return false }
    return lastDay.map { day <= $0 } ?? true
  }

  /// How long a notice runs when it does not say, and how much an extension may add.
  static let defaultMonths = 60

  /// The longest suspension (RPD 81).
  static let suspensionMonths = 6
}

extension HeldNotice {
  /// The newest version of the highest tier that a publication made.
  var newestPublication: HeldVersion? {
    let published = versions.filter { !$0.isAmendment }
    let tier = published.map(\.tier).max()
    return published.filter { $0.tier == tier }.max { !$0.isAsNew(as: $1) }
  }

  /// Adds a version and decides which one is current; answers whether it is the new one.
  mutating func admit(_ version: HeldVersion) -> Bool {
    var version = version
    version.isCurrent = currentVersion.map { version.replaces($0) } ?? true
    if version.isCurrent {
      for index in versions.indices { versions[index].isCurrent = false }
    }
    versions.append(version)
    if version.isCurrent { adoptCurrent() }
    return version.isCurrent
  }

  /// Makes the newest other version of the tier current that nobody rejected; answers whether there is one.
  mutating func fallBack(unless isExcluded: (HeldVersion) -> Bool) -> Bool {
    let others = versions.indices.filter {
      !versions[$0].isCurrent && versions[$0].tier == tier && versions[$0].disposition != .rejected
        && !isExcluded(versions[$0])
    }
    guard let newest = others.max(by: { !versions[$0].isAsNew(as: versions[$1]) }) else {
      return false
    }
    for index in versions.indices { versions[index].isCurrent = index == newest }
    return true
  }

  /// Takes a release in the place of the one before, by which no version may be used any more but the one it is given to.
  mutating func adopt(_ release: HeldRelease, unless released: Int) {
    for index in versions.indices where index != released {
      guard let former = versions[index].release, former != release.id else { continue }
      versions[index].disposition = .held
      versions[index].release = nil
    }
    releases = [release]
  }

  /// The newest version that waits and is newer than the current one; nil when there is none.
  var newerThanCurrent: Int? {
    guard let current = currentVersion else { return nil }
    return versions.indices.filter {
      !versions[$0].isCurrent && versions[$0].disposition == .held
        && versions[$0].tier == current.tier && versions[$0].isAsNew(as: current)
    }.max { !versions[$0].isAsNew(as: versions[$1]) }
  }

  /// Takes what the notice says of itself from its current version.
  mutating func adoptCurrent() {
    guard let current = currentVersion else { return }
    tier = current.tier
    let floor: Disposition = restrictedFloor ? .restricted : .accepted
    disposition = min(.held, max(floor, current.disposition))
    guard let document = current.document else { return }
    issuer = document.issuer ?? issuer
    expiresOn =
      document.expiresAt?.latest ?? newestPublication?.day.adding(months: HeldNotice.defaultMonths)
  }

  /// Counts the bureau's own retention from the publication or the last extension: it holds where no last day is stated,
  /// and where it is shorter.
  mutating func keep(forMonths months: Int?) {
    guard let months, let published = newestPublication?.day else { return }
    let extended = history.filter { $0.kind == .extension }.map(\.day).max()
    let end = max(published, extended ?? published).adding(months: months)
    if let document = currentVersion?.document, document.expiresAt == nil {
      expiresOn = end
    } else {
      expiresOn = min(expiresOn ?? end, end)
    }
  }

  /// Makes it at least restricted from now on.
  mutating func raiseFloor() {
    restrictedFloor = true
    disposition = max(.restricted, disposition)
  }

  /// Adds an act and settles whether the notice is suspended or blocked by the newest act of each pair.
  mutating func apply(_ act: Act) {
    history.append(act)
    let suspension = newest(.suspension, or: .resumption)
    suspendedUntil = suspension?.kind == .suspension ? suspension?.until ?? act.day : nil
    let block = newest(.dataProtectionBlock, or: .dataProtectionUnblock)
    blockedOn = block?.kind == .dataProtectionBlock ? block?.day : nil
  }

  /// The newest act of two kinds; of one day, the one that was applied last.
  func newest(_ kind: DocumentKind, or other: DocumentKind) -> Act? {
    var found: Act?
    for act in history where act.kind == kind || act.kind == other {
      if let current = found, act.day < current.day { continue }
      found = act
    }
    return found
  }
}
