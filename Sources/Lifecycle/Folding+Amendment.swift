import Notices

extension Folding {
  /// Stores an addendum or a caveat with every notice that it reaches.
  mutating func annotate(_ incoming: Incoming, _ kind: DocumentKind) -> Outcome {
    let (scope, targets) = targets(of: incoming, takesAway: false)
    switch targets {
    case .waits(let why): return .waiting(why, loud: true)
    case .overtaken(let tombstone): return .stopped(by: tombstone)
    case .unknown: return unknown(incoming, scope)
    case .found(let notices):
      let alive = notices.filter { $0.life != .cancelled }
      guard !alive.isEmpty else { return .refused(.alreadyCancelled) }
      for var notice in alive {
        notice.apply(incoming.act(kind))
        put(notice, .annotated)
      }
      return .applied(kind, to: alive.map(\.id))
    }
  }

  /// Applies an amendment as a patch; the notice that it makes is judged again.
  mutating func amend(_ incoming: Incoming) -> Outcome {
    switch target(of: incoming) {
    case .failure(let outcome): return outcome
    case .success(let notice):
      if let issuer = incoming.notice.issuer, let held = notice.issuer, issuer != held {
        return .waiting(.issuerWouldChange, loud: true)
      }
      guard let base = base(of: notice, for: incoming) else {
        return .waiting(.targetNotReadable, loud: true)
      }
      return patch(notice, base.patched(by: incoming.notice), incoming, .amended)
    }
  }

  /// Applies an extension: the notice gets a version with a later last day.
  mutating func extend(_ incoming: Incoming) -> Outcome {
    switch target(of: incoming) {
    case .failure(let outcome): return outcome
    case .success(var notice):
      guard incoming.notice.reason != nil else { return .waiting(.reasonMissing, loud: false) }
      guard let date = incoming.notice.until ?? incoming.notice.expiresAt else {
        return .waiting(.untilMissing, loud: false)
      }
      let until = date.latest
      if let last = notice.lastDay {
        if until < last { return .waiting(.extensionShortens, loud: false) }
        if until > last.adding(months: HeldNotice.defaultMonths) {
          return .waiting(.extensionTooLong, loud: false)
        }
      }
      guard var document = base(of: notice, for: incoming) else {
        return .waiting(.targetNotReadable, loud: true)
      }
      let parts = until.parts
      document.expiresAt = PartialDate(year: parts.year, month: parts.month, day: parts.day)
      notice.apply(incoming.act(.extension, until: until))
      _ = patch(notice, document, incoming, .extended)
      return .applied(.extension, to: [notice.id])
    }
  }

  private enum Target {
    case success(HeldNotice)
    case failure(Outcome)
  }

  /// Finds the one living notice that is meant.
  private func target(of incoming: Incoming) -> Target {
    let (scope, targets) = targets(of: incoming, takesAway: false)
    switch targets {
    case .waits(.notFromIssuer) where incoming.notice.documentKind == .update:
      return .failure(.waiting(.issuerWouldChange, loud: true))
    case .waits(let why): return .failure(.waiting(why, loud: true))
    case .overtaken(let tombstone): return .failure(.stopped(by: tombstone))
    case .unknown: return .failure(unknown(incoming, scope))
    case .found(let notices):
      var found = notices.filter { $0.life != .cancelled }
      guard !found.isEmpty else { return .failure(.refused(.alreadyCancelled)) }
      let isNamed = { (notice: HeldNotice) in
        scope.references.contains { $0.kind.namesPublication && notice.references.contains($0) }
      }
      for isMeant in [isNamed, { $0.supersededBy == nil }, { $0.tier != .publicExtract }]
      where found.count > 1 {
        let narrowed = found.filter(isMeant)
        if !narrowed.isEmpty { found = narrowed }
      }
      guard let notice = found.first, found.count == 1 else {
        return .failure(.waiting(.ambiguousTarget, loud: true))
      }
      return .success(notice)
    }
  }

  /// What becomes of a document whose target is not held: stopped when the target lies under a tombstone, else it waits.
  private func unknown(_ incoming: Incoming, _ scope: Scope) -> Outcome {
    if let grave = grave(of: incoming, scope) { return .stopped(by: grave.id) }
    return .waiting(.unknownTarget, loud: false)
  }

  /// The content that an amendment changes: the newest one that is not newer than the amendment, else the current one.
  ///
  /// It may be one that waits for a person: amendments add up.
  private func base(of notice: HeldNotice, for incoming: Incoming) -> Notice? {
    guard let current = notice.currentVersion else { return nil }
    let day = amendmentDay(incoming)
    let earlier = notice.versions.filter {
      $0.tier == current.tier && $0.day <= day && $0.document != nil && $0.disposition != .rejected
    }
    guard let newest = earlier.max(by: { !$0.isAsNew(as: $1) }) else { return current.document }
    let isCurrentNewest = earlier.contains { $0.isCurrent && $0.isAsNew(as: newest) }
    return (isCurrentNewest ? current : newest).document
  }

  /// The day by which an amendment is ordered among versions.
  private func amendmentDay(_ incoming: Incoming) -> CivilDay {
    incoming.notice.publishedAt?.day(receivedOn: incoming.appliedAt.day) ?? incoming.appliedAt.day
  }

  /// Adds the version that an amendment made.
  private mutating func patch(
    _ target: HeldNotice,
    _ document: Notice,
    _ incoming: Incoming,
    _ reason: ChangeReason
  ) -> Outcome {
    guard let judge else { return .waiting(.heldByRules, loud: true) }
    let verdict = judge(document, incoming.appliedAt)
    var notice = target
    let judged = min(.held, verdict.disposition)
    let release = notice.release(of: judged, by: verdict.grounds, at: now)
    let version = HeldVersion(
      id: Identifier(using: &generator),
      fingerprint: incoming.fingerprint,
      tier: document.tier,
      disposition: release?.disposition ?? judged,
      publishedAt: incoming.notice.publishedAt,
      receivedAt: incoming.appliedAt,
      sequence: incoming.appliedSequence,
      isAmendment: true,
      isCurrent: false,
      release: release?.id,
      document: document
    )
    notice.references.formUnion(ReferenceKey.keys(of: document))
    notice.references.formUnion(ReferenceKey.keys(of: incoming.notice))
    let isCurrent = notice.admit(version)
    record(version.id, incoming, verdict.judgement, of: notice)
    put(notice, reason)
    recorded =
      notice.restrictedFloor ? max(.restricted, version.disposition) : version.disposition
    link(notice.id, [])
    _ = relate(notice.id)
    return .patched(notice.id, current: isCurrent)
  }
}
