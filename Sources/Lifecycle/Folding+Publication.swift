import Notices

extension Folding {
  /// Records a publication: as a new notice, as a version, as a repeat, or not at all when it is stopped.
  mutating func publish(_ incoming: Incoming, _ judgement: Judgement) -> Outcome {
    let document = incoming.notice
    guard let kind = document.kind else { return .refused(.noticeKindNotStated) }
    let keys = Set(ReferenceKey.keys(of: document))
    let graves = held.tombstones(with: keys).filter {
      $0.covers(kind, issuer: document.issuer, keys: keys)
    }
    if let grave = graves.first(where: { $0.stops(publishedAt: document.publishedAt) }) {
      stop(incoming, kind, keys, by: grave)
      return .stopped(by: grave.id)
    }
    for owner in held.owners(of: incoming.fingerprint).sorted(by: { $0.order < $1.order }) {
      guard case .version(let id) = owner, let notice = held.notices[id] else { continue }
      let isRejected = notice.versions.contains {
        $0.fingerprint == incoming.fingerprint && $0.disposition == .rejected
      }
      if notice.life != .cancelled || isRejected { return .repeat(of: id) }
    }

    let known = home(of: document, kind, keys)
    var notice =
      known
      ?? HeldNotice(
        id: Identifier(using: &generator),
        kind: kind,
        issuer: document.issuer,
        tier: document.tier,
        disposition: incoming.disposition,
        references: []
      )
    let earlier = graves.filter { $0.covers(kind, issuer: notice.issuer, keys: keys) }
    notice.references.formUnion(keys)
    let release = notice.release(of: incoming.disposition, by: incoming.grounds, at: now)
    let version = HeldVersion(
      id: Identifier(using: &generator),
      fingerprint: incoming.fingerprint,
      tier: document.tier,
      disposition: release?.disposition ?? incoming.disposition,
      publishedAt: document.publishedAt,
      receivedAt: incoming.receivedAt,
      sequence: incoming.sequence,
      isAmendment: false,
      isCurrent: false,
      release: release?.id,
      document: document
    )
    let isCurrent = notice.admit(version)
    if !earlier.isEmpty { notice.raiseFloor() }
    record(version.id, incoming, judgement, of: notice)
    if known == nil {
      put(notice, .published)
    } else {
      put(notice, isCurrent ? .versionReplaced : .versionAdded)
    }
    if !earlier.isEmpty { put(notice, .restrictedAfterCancellation) }
    recorded =
      notice.restrictedFloor ? max(.restricted, version.disposition) : version.disposition
    link(notice.id, earlier)
    let superseded = relate(notice.id)

    if !superseded.isEmpty { return .superseding(notice.id, superseded) }
    if known?.supersededBy == nil, let better = held.notices[notice.id]?.supersededBy {
      return .superseded(notice.id, by: better)
    }
    return known == nil ? .new(notice.id) : .version(notice.id, current: isCurrent)
  }

  /// Notes a version that is to be inserted.
  mutating func record(
    _ version: Identifier<HeldVersion>,
    _ incoming: Incoming,
    _ judgement: Judgement,
    of notice: HeldNotice
  ) {
    guard let version = notice.versions.last(where: { $0.id == version }) else { return }
    result.versions.append(
      NewVersion(
        notice: notice.id,
        version: version,
        document: incoming.id,
        judgement: judgement
      )
    )
  }

  /// Finds the held notice of which a publication is another version.
  ///
  /// It has the same kind and issuer and the same number: of a notice the control number, of a diffusion the issuer's
  /// reference. Where one side lacks that number the other numbers decide, and the file number only for what has
  /// no number of its own, such as an extract of the public web.
  private func home(
    of document: Notice,
    _ kind: NoticeKind,
    _ keys: Set<ReferenceKey>
  ) -> HeldNotice? {
    let candidates = held.notices(with: keys).filter {
      $0.kind == kind && $0.life != .cancelled
        && ($0.issuer == nil || document.issuer == nil || $0.issuer == document.issuer)
    }
    guard !candidates.isEmpty else { return nil }
    // Candidates have the same issuer or none, so the reference without its issuer decides as well as with it.
    let primary: ReferenceKey.Kind = kind.isDiffusion ? .anyReference : .control
    let secondary: ReferenceKey.Kind = kind.isDiffusion ? .control : .anyReference
    func shares(_ notice: HeldNotice, _ kind: ReferenceKey.Kind) -> Bool {
      keys.contains { $0.kind == kind && notice.references.contains($0) }
    }
    func lacks(_ keys: Set<ReferenceKey>, _ kind: ReferenceKey.Kind) -> Bool {
      !keys.contains { $0.kind == kind }
    }
    func isOnlyFiled(_ keys: Set<ReferenceKey>) -> Bool {
      !keys.contains { $0.kind.namesPublication }
    }
    let byNumber = candidates.filter { shares($0, primary) }
    if let found = best(byNumber) { return found }
    let byReference = candidates.filter {
      shares($0, secondary) && (lacks(keys, primary) || lacks($0.references, primary))
    }
    if let found = best(byReference) { return found }
    let isExtract = document.tier == .publicExtract
    return best(
      candidates.filter {
        shares($0, .file)
          && (isExtract || $0.tier == .publicExtract || isOnlyFiled(keys)
            || isOnlyFiled($0.references))
      }
    )
  }

  /// The most trusted and newest of several notices.
  private func best(_ notices: [HeldNotice]) -> HeldNotice? {
    notices.max { left, right in
      let leftDay = left.newestPublication?.day.number ?? .min
      let rightDay = right.newestPublication?.day.number ?? .min
      return (left.tier.rank, leftDay, right.id) < (right.tier.rank, rightDay, left.id)
    }
  }
}

extension Held.Owner {
  /// A fixed order, so that equal folds choose equally.
  var order: String {
    switch self {
    case .version(let id): "0\(id)"
    case .act(let id): "1\(id)"
    case .tombstone: "2"
    case .parked: "3"
    }
  }
}
