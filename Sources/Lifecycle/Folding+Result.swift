import Notices

extension Folding {
  /// The net effect of the batch.
  func finished() -> Fold<Judgement> {
    var fold = result
    fold.versions = result.versions.map { new in
      let version = held.notices[new.notice]?.versions.first { $0.id == new.version.id }
      return NewVersion(
        notice: new.notice,
        version: version ?? new.version,
        document: new.document,
        judgement: new.judgement
      )
    }
    var carried: [Consequence] = []
    var followed: [Consequence] = []
    for id in touched {
      guard let after = held.notices[id] else { continue }
      let earlier = before.notices[id]
      let change = NoticeChange(
        notice: after,
        addedReferences: after.references.subtracting(earlier?.references ?? []).sorted(),
        addedActs: Array(after.history.dropFirst(earlier?.history.count ?? 0)),
        reasons: reasons[id] ?? []
      )
      if let earlier {
        fold.changed.append(change)
        for (former, version) in zip(earlier.versions, after.versions)
        where former.disposition != version.disposition || former.release != version.release {
          fold.decided.append(version)
        }
        if let better = after.supersededBy, earlier.supersededBy == nil {
          carried.append(.carryDecisions(from: id, to: better))
        }
      } else {
        fold.inserted.append(change)
      }
      followed += consequences(from: earlier, to: after)
    }
    fold.consequences = carried + followed
    return fold
  }

  /// What follows for keys, hits and content from a notice's change.
  private func consequences(from earlier: HeldNotice?, to after: HeldNotice) -> [Consequence] {
    var all: [Consequence] = []
    let isMatchable = after.matchable(on: today)
    if let earlier {
      // Expiry is left out: what expired since may still have its keys and open hits.
      let wasInUse = earlier.isInUse && !isMatchable
      if wasInUse { all.append(.removeKeys(after.id)) }
      let isTaken = after.life != earlier.life && after.life.takesAway
      if wasInUse || isTaken { all.append(.closeHits(after.id, closure(of: after))) }
    }
    if isMatchable, let version = after.currentVersion,
      earlier?.matchable(on: today) != true || earlier?.currentVersion?.id != version.id
        || earlier?.disposition != after.disposition
    {
      all.append(.matchAgain(after.id, version: version.id))
    }
    if after.life == .cancelled, earlier?.life != .cancelled { all.append(.purge(after.id)) }
    return all
  }

  private func closure(of notice: HeldNotice) -> HitClosure {
    switch notice.life {
    case .cancelled: reasons[notice.id]?.contains(.rejected) == true ? .rejected : .cancelled
    case .suspended: .suspended
    case .blocked: .blocked
    case .superseded: .superseded
    case .current: notice.isInUse ? .expired : .held
    }
  }
}

extension HeldNotice {
  /// Whether it would be matched if it ran for ever.
  var isInUse: Bool {
    var unending = self
    unending.expiresOn = CivilDay(number: .max)
    return unending.matchable(on: CivilDay(number: 0))
  }
}

extension Life {
  /// Whether the notice was taken out of use by a document, rather than replaced.
  var takesAway: Bool {
    switch self {
    case .suspended, .blocked, .cancelled: true
    case .current, .superseded: false
    }
  }
}
