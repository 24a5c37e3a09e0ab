import Notices

/// What a lifecycle document found.
enum Targets {
  /// At least one notice that the sender may change, cancelled ones among them.
  case found([HeldNotice])
  case unknown
  /// The document is older than the end of what it is about; what lives under the same numbers came after.
  case overtaken(by: Identifier<Tombstone>)
  /// A person must look.
  case waits(Wait)
}

extension Folding {
  /// Finds the notices that a document reaches and that its sender may change, and how they were found.
  ///
  /// The numbers at the document's top level are read with those it refers to; when that leads nowhere, those it refers
  /// to count alone, because the others may be the document's own.
  func targets(of incoming: Incoming, takesAway: Bool) -> (scope: Scope, targets: Targets) {
    let scope = Scope(of: incoming.notice, takesAway: takesAway)
    let found = targets(of: incoming, scope, takesAway)
    if case .unknown = found,
      let referred = Scope(referredBy: incoming.notice, takesAway: takesAway)
    {
      let others = targets(of: incoming, referred, takesAway)
      if case .unknown = others { return (scope, .unknown) }
      return (referred, others)
    }
    return (scope, found)
  }

  private func targets(of incoming: Incoming, _ scope: Scope, _ takesAway: Bool) -> Targets {
    guard !scope.references.isEmpty else { return .waits(.noUsableReference) }
    guard incoming.isFromSecretariat || incoming.notice.issuer != nil else {
      return .waits(.senderNotStated)
    }
    let reached = held.notices(with: scope.references).filter {
      scope.covers($0.kind, $0.references)
    }
    guard !reached.isEmpty else { return .unknown }
    let allowed = reached.filter { incoming.mayChange($0, takesAway: takesAway) }
    if allowed.isEmpty { return .waits(.notFromIssuer) }
    let isOpen = scope.references.contains { $0.kind == .anyReference }
    if isOpen, Set(allowed.compactMap(\.issuer)).count > 1 { return .waits(.ambiguousTarget) }
    if incoming.notice.takeAway?.isEnd == true { return .found(allowed) }
    let graves = allowed.map { $0.life == .cancelled ? nil : grave(of: incoming, before: $0) }
    let meant = zip(allowed, graves).filter { $0.1 == nil }.map(\.0)
    if let grave = graves.compactMap({ $0 }).first, meant.isEmpty {
      return .overtaken(by: grave.id)
    }
    return .found(meant)
  }

  /// The tombstone that lies between a document and a living notice; nil when there is none.
  private func grave(of incoming: Incoming, before notice: HeldNotice) -> Tombstone? {
    guard notice.restrictedFloor else { return nil }
    return held.tombstones(with: notice.references).first { tombstone in
      incoming.day <= tombstone.stopsThrough
        && tombstone.covers(notice.kind, issuer: notice.issuer, keys: notice.references)
    }
  }

  /// Whether a version of a notice that outlived a cancellation is from before it.
  func isStopped(_ version: HeldVersion, of notice: HeldNotice) -> Bool {
    guard notice.restrictedFloor else { return false }
    return held.tombstones(with: notice.references).contains { tombstone in
      tombstone.covers(notice.kind, issuer: notice.issuer, keys: notice.references)
        && (version.isAmendment
          ? version.day <= tombstone.stopsThrough
          : tombstone.stops(publishedAt: version.publishedAt))
    }
  }

  /// The tombstone under which the target of an unknown reference lies; nil when there is none.
  func grave(of incoming: Incoming, _ scope: Scope) -> Tombstone? {
    held.tombstones(with: scope.references).first { tombstone in
      let kind = incoming.notice.kind ?? tombstone.kinds.min { $0.rawValue < $1.rawValue }
      return incoming.day <= tombstone.stopsThrough
        && tombstone.covers(
          kind ?? .redNotice,
          issuer: incoming.notice.issuer,
          keys: scope.references
        )
    }
  }
}
