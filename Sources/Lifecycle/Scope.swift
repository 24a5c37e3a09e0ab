import Notices

/// What a document reaches: the numbers it names, and the kinds of publication it means.
struct Scope: Sendable, Hashable {
  let references: Set<ReferenceKey>
  /// Empty when every kind is meant.
  let kinds: Set<NoticeKind>

  /// Whether a publication is reached.
  ///
  /// When a number of a publication is named, the file counts only for what has no such number of its own: the file
  /// number links, it does not identify.
  func covers(_ kind: NoticeKind, _ keys: some Collection<ReferenceKey>) -> Bool {
    guard kinds.isEmpty || kinds.contains(kind) else { return false }
    let shared = keys.filter(references.contains)
    guard !shared.isEmpty else { return false }
    let named = Set(references.map(\.kind))
    let own = Set(keys.map(\.kind))
    if named.contains(where: \.namesPublication) {
      if shared.contains(where: \.kind.namesPublication) { return true }
      guard shared.contains(where: { $0.kind == .file }) else { return false }
      if !own.contains(where: \.namesPublication) { return true }
      // Only notices have control numbers, so one that lacks it may still be the one that is meant.
      return named.contains(.control) && !kind.isDiffusion && !own.contains(.control)
    }
    if named.contains(.warrant) {
      return shared.contains { $0.kind == .warrant } || !own.contains(.warrant)
    }
    return true
  }
}

extension Scope {
  /// What a lifecycle document reaches.
  ///
  /// What takes away reaches every kind unless it speaks of a diffusion, which leaves the notice on the same reference
  /// alone; any other document reaches the kind that it states.
  init(of document: Notice, takesAway: Bool) {
    let referred = ReferenceKey.referred(by: document)
    var keys = Set(ReferenceKey.own(of: document))
    if !referred.isEmpty {
      // Beside a reference to the notice, an issuer's reference at the top level is the document's own.
      keys = keys.filter { $0.kind != .issuerReference && $0.kind != .anyReference }
    }
    self.init(references: keys.union(referred), kinds: Scope.kinds(of: document, takesAway))
  }

  /// What the document refers to alone, without the numbers at its top level, which may be its own.
  ///
  /// Nil when that is nothing, or no less than the whole scope.
  init?(referredBy document: Notice, takesAway: Bool) {
    let referred = Set(ReferenceKey.referred(by: document))
    guard !referred.isEmpty, !referred.isSuperset(of: ReferenceKey.own(of: document)) else {
      return nil
    }
    self.init(references: referred, kinds: Scope.kinds(of: document, takesAway))
  }

  private static func kinds(of document: Notice, _ takesAway: Bool) -> Set<NoticeKind> {
    if takesAway {
      let aboutDiffusion = document.colour == nil && document.purpose != nil
      return aboutDiffusion ? [.wantedDiffusion, .modusDiffusion, .otherDiffusion] : []
    }
    return document.kind.map { [$0] } ?? []
  }
}
