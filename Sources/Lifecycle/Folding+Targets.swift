import Notices

/// What a lifecycle document found.
enum Targets {
  /// At least one notice that the sender may change, cancelled ones among them.
  case found([HeldNotice])
  case unknown
  /// A person must look.
  case waits(Wait)
}

extension Folding {
  /// Finds the notices that a document reaches and that its sender may change.
  func targets(of incoming: Incoming, _ scope: Scope) -> Targets {
    guard !scope.references.isEmpty else { return .waits(.noUsableReference) }
    guard incoming.isFromSecretariat || incoming.notice.issuer != nil else {
      return .waits(.senderNotStated)
    }
    let reached = held.notices(with: scope.references).filter {
      scope.covers($0.kind, $0.references)
    }
    guard !reached.isEmpty else { return .unknown }
    let allowed = reached.filter { incoming.mayChange($0) }
    return allowed.isEmpty ? .waits(.notFromIssuer) : .found(allowed)
  }

  /// The tombstone under which the target of an unknown reference lies; nil when there is none.
  func grave(of incoming: Incoming, _ scope: Scope) -> Tombstone? {
    held.tombstones(with: scope.references).first { tombstone in
      let kind = incoming.notice.kind ?? tombstone.kinds.first ?? .redNotice
      return incoming.day <= tombstone.stopsThrough
        && tombstone.covers(kind, issuer: incoming.notice.issuer, keys: scope.references)
    }
  }
}
