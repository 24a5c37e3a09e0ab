import Notices

/// The document in whose name a notice ends.
struct Cause {
  let document: Identifier<ArrivedDocument>
  let kind: DocumentKind
  let day: CivilDay
  let text: String?

  func act(for tombstone: Tombstone) -> Act {
    Act(
      document: document,
      kind: kind,
      day: day,
      until: nil,
      fingerprint: tombstone.fingerprint,
      text: text
    )
  }
}

extension Folding {
  /// Applies a cancellation, a withdrawal or a refusal: what it reaches ends, and a tombstone stops what comes late.
  mutating func end(_ incoming: Incoming, ground: String) -> Outcome {
    var (scope, targets) = targets(of: incoming, takesAway: true)
    var others: [Scope] = []
    var ending: Identifier<Notice>?
    switch targets {
    case .waits(let why): return .waiting(why, loud: true)
    case .overtaken(let tombstone): return .stopped(by: tombstone)
    case .found(let notices): ending = notices.first { $0.life != .cancelled }?.id
    case .unknown:
      // Which of its numbers are the notice's is not known before the notice is.
      if let other = Scope(referredBy: incoming.notice, takesAway: true) { others.append(other) }
    }
    if incoming.notice.documentKind?.publishes == true, let kind = incoming.notice.kind {
      // A copy that states its own refusal speaks of its own kind.
      scope = Scope(references: scope.references, kinds: [kind])
    }
    let warrants = scope.references.filter { $0.kind == .warrant }
    if !warrants.isEmpty, scope.references.contains(where: \.kind.namesPublication) {
      others.append(Scope(references: warrants, kinds: [.wantedDiffusion]))
    }
    let kind = incoming.notice.documentKind == .withdrawal ? DocumentKind.withdrawal : .cancellation
    let cause = Cause(document: incoming.id, kind: kind, day: incoming.day, text: incoming.text)
    var ended: [Identifier<Notice>] = []
    for scope in [scope] + others {
      let tombstone = Tombstone(
        id: Identifier(using: &generator),
        references: scope.references,
        kinds: scope.kinds,
        issuer: incoming.isFromSecretariat ? nil : incoming.notice.issuer,
        stopsThrough: lastDayStopped(by: incoming),
        ground: ground,
        notice: ending,
        fingerprint: incoming.fingerprint
      )
      ended += bury(tombstone, cause)
    }
    return .applied(kind, to: ended)
  }

  /// The day through which a document ends what it reaches.
  ///
  /// It is the document's date, else the day of receipt; for a copy that states its own refusal, whose date is that of
  /// the publication, at least the day of receipt; and never before the publication that the document names by date.
  private func lastDayStopped(by incoming: Incoming) -> CivilDay {
    var day = incoming.day
    if incoming.notice.documentKind?.publishes == true { day = max(day, incoming.receivedDay) }
    if let date = incoming.notice.refersTo?.publishedAt {
      day = max(day, date.day(receivedOn: incoming.receivedDay))
    }
    return day
  }

  /// Extends a tombstone by the numbers of a copy that it stopped, so that copies under those are stopped too.
  mutating func stop(
    _ incoming: Incoming,
    _ kind: NoticeKind,
    _ keys: Set<ReferenceKey>,
    by tombstone: Tombstone
  ) {
    let kindOfEnd =
      tombstone.ground == DocumentKind.withdrawal.rawValue
      ? DocumentKind.withdrawal : .cancellation
    let cause = Cause(
      document: incoming.id,
      kind: kindOfEnd,
      day: tombstone.stopsThrough,
      text: nil
    )
    for derived in tombstone.derived(from: kind, incoming.notice.issuer, keys, nil, &generator)
    where !isBuried(derived) {
      _ = bury(derived, cause)
    }
    fresh.formUnion(keys)
  }

  /// Inserts a tombstone and ends what it reaches; what was published after its day goes on, restricted.
  ///
  /// Answers the notices that ended, those of the same warrant among them.
  private mutating func bury(_ tombstone: Tombstone, _ cause: Cause) -> [Identifier<Notice>] {
    result.held.put(tombstone)
    result.tombstones.append(tombstone)
    fresh.formUnion(tombstone.references)
    var ended: [Identifier<Notice>] = []
    for reached in held.notices(with: tombstone.references) {
      guard var notice = held.notices[reached.id],
        tombstone.covers(notice.kind, issuer: notice.issuer, keys: notice.references)
      else { continue }
      if notice.life != .cancelled {
        if notice.outlives(tombstone) {
          put(notice, .restrictedAfterCancellation)
        } else {
          notice.cancelledOn = cause.day
          notice.history.append(cause.act(for: tombstone))
          put(notice, .cancelled)
          ended.append(notice.id)
          reinstate(after: notice, tombstone)
        }
      }
      guard notice.isReached(by: tombstone) else { continue }
      let keys = notice.references
      for derived in tombstone.derived(
        from: notice.kind,
        notice.issuer,
        keys,
        notice.id,
        &generator
      )
      where !isBuried(derived) {
        ended += bury(derived, cause)
      }
    }
    return ended
  }

  /// Whether a tombstone adds nothing to those that stand.
  private func isBuried(_ tombstone: Tombstone) -> Bool {
    let named = Set(tombstone.references.map(\.kind))
    return held.tombstones(with: tombstone.references).contains { other in
      other.stopsThrough >= tombstone.stopsThrough
        && (other.issuer == nil || other.issuer == tombstone.issuer)
        && (other.kinds.isEmpty || other.kinds.isSuperset(of: tombstone.kinds))
        && other.references.isSuperset(of: tombstone.references)
        && Set(other.references.map(\.kind)) == named
    }
  }

  /// Gives back what an ended notice had replaced, as far as it was published after the end: restricted.
  private mutating func reinstate(after ended: HeldNotice, _ tombstone: Tombstone) {
    for other in held.notices(with: ended.references)
    where other.supersededBy == ended.id
      && !tombstone.stops(publishedAt: other.newestPublication?.publishedAt)
    {
      var other = other
      other.supersededBy = nil
      other.raiseFloor()
      put(other, .reinstated)
    }
  }

  /// Applies a suspension or a block, also to the wanted diffusions of the same warrant.
  mutating func takeOut(
    _ incoming: Incoming,
    _ kind: DocumentKind,
    _ reason: ChangeReason
  ) -> Outcome {
    switch targets(of: incoming, takesAway: true).targets {
    case .waits(let why): return .waiting(why, loud: true)
    case .overtaken(let tombstone): return .stopped(by: tombstone)
    case .unknown: return .waiting(.unknownTarget, loud: true)
    case .found(let notices):
      var until: CivilDay?
      if kind == .suspension {
        let longest = incoming.day.adding(months: HeldNotice.suspensionMonths)
        until = min(incoming.notice.until?.latest ?? longest, longest)
      }
      let act = incoming.act(kind, until: until)
      let reached = withDiffusions(notices)
      for var notice in reached {
        notice.apply(act)
        put(notice, reason)
      }
      return .applied(kind, to: reached.map(\.id))
    }
  }

  /// Applies a resumption or the lifting of a block to what is suspended or blocked.
  mutating func giveBack(
    _ incoming: Incoming,
    _ undone: DocumentKind,
    _ kind: DocumentKind,
    _ reason: ChangeReason,
    _ idle: Wait
  ) -> Outcome {
    switch targets(of: incoming, takesAway: true).targets {
    case .waits(let why): return .waiting(why, loud: true)
    case .overtaken(let tombstone): return .stopped(by: tombstone)
    case .unknown: return .waiting(.unknownTarget, loud: false)
    case .found(let notices):
      let living = notices.filter {
        $0.life != .cancelled && incoming.mayChange($0, takesAway: false)
      }
      let alive = withDiffusions(living)
      guard !alive.isEmpty else { return .refused(.alreadyCancelled) }
      let out = alive.filter { $0.newest(undone, or: kind)?.kind == undone }
      guard !out.isEmpty else { return .waiting(idle, loud: false) }
      let undoable = out.filter { notice in
        notice.newest(undone, or: kind).map { incoming.undoes($0) } ?? true
      }
      guard !undoable.isEmpty else { return .refused(.overtaken) }
      for var notice in undoable {
        // Without a date it undoes what it finds and nothing that comes later.
        let found = incoming.notice.publishedAt == nil ? notice.newest(undone, or: kind) : nil
        notice.apply(incoming.act(kind, on: found?.day))
        put(notice, reason)
        _ = relate(notice.id)
      }
      return .applied(kind, to: undoable.map(\.id))
    }
  }

  /// The notices and, for red notices among them, the issuer's wanted diffusions of the same warrant.
  private func withDiffusions(_ notices: [HeldNotice]) -> [HeldNotice] {
    var all = notices
    for notice in notices where notice.kind == .redNotice {
      let warrants = notice.references.filter { $0.kind == .warrant }
      for other in held.notices(with: warrants)
      where other.kind == .wantedDiffusion && other.issuer == notice.issuer
        && other.life != .cancelled && !all.contains(where: { $0.id == other.id })
      {
        all.append(other)
      }
    }
    return all
  }
}
