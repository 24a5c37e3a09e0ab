import Notices

extension Folding {
  /// Links a notice with those that share its file, with those it names, and with the cancelled ones before it.
  mutating func link(_ id: Identifier<Notice>, _ graves: [Tombstone]) {
    guard let notice = held.notices[id] else { return }
    let earlier = before.notices[id]?.references ?? []
    func add(_ other: Identifier<Notice>, _ ground: Link.Ground) {
      guard other != id, linked.insert([min(other, id), max(other, id)]).inserted else { return }
      result.links.append(Link(first: other, second: id, ground: ground))
    }
    if !graves.isEmpty, before.notices[id] == nil {
      for other in held.notices(with: notice.references)
      where other.life == .cancelled && other.kind == notice.kind {
        add(other.id, .republication)
      }
      for grave in graves {
        if let other = grave.notice { add(other, .republication) }
      }
    }
    let files = notice.references.filter { $0.kind == .file && !earlier.contains($0) }
    for other in held.notices(with: files) { add(other.id, .file) }
    for text in notice.currentVersion?.document?.related ?? [] {
      var keys = ReferenceKey.naming(text, by: notice.issuer)
      if let file = ReferenceKey.file(text) { keys.append(file) }
      for other in held.notices(with: keys) where before.notices[id] == nil {
        add(other.id, .stated)
      }
    }
  }

  /// Settles what a notice replaces and by what it is replaced; answers what it replaced now.
  mutating func relate(_ id: Identifier<Notice>) -> [Identifier<Notice>] {
    guard let notice = held.notices[id], notice.life != .cancelled else { return [] }
    let warrants = notice.references.filter { $0.kind == .warrant }
    if notice.kind == .wantedDiffusion, notice.supersededBy == nil {
      let better = held.notices(with: warrants).first { stands($0, over: notice) }
      if let better { supersede(notice, by: better) }
      return []
    }
    var replaced: [Identifier<Notice>] = []
    for other in held.notices(with: warrants) where stands(notice, over: other) {
      supersede(other, by: notice)
      replaced.append(other.id)
    }
    guard notice.disposition <= .restricted, notice.supersededBy == nil else { return replaced }
    for text in notice.currentVersion?.document?.supersedes ?? [] {
      for other in held.notices(with: ReferenceKey.naming(text, by: notice.issuer))
      where other.id != id && other.issuer == notice.issuer && other.issuer != nil
        && other.life != .cancelled && other.supersededBy == nil && other.tier <= notice.tier
        && other.kind.seeksPersons == notice.kind.seeksPersons
      {
        supersede(other, by: notice)
        replaced.append(other.id)
      }
    }
    return replaced
  }

  /// Whether a red notice replaces a wanted diffusion of the same issuer and warrant.
  ///
  /// It must be published and in use; one that is suspended or blocked stands over its diffusion all the same.
  private func stands(_ notice: HeldNotice, over other: HeldNotice) -> Bool {
    guard notice.kind == .redNotice, other.kind == .wantedDiffusion,
      notice.tier == .publishedNotice, notice.issuer == other.issuer, notice.issuer != nil,
      other.life != .cancelled, other.supersededBy == nil
    else { return false }
    switch notice.life {
    case .current:
      return notice.disposition <= .restricted && notice.lastDay.map { today <= $0 } ?? true
    case .suspended, .blocked: return true
    case .superseded, .cancelled: return false
    }
  }

  private mutating func supersede(_ notice: HeldNotice, by better: HeldNotice) {
    var notice = notice
    notice.supersededBy = better.id
    put(notice, .superseded)
  }
}
