package import DropFolder
package import Notices
package import Records

/// The archive of this node, as far as a compliance run reaches it.
package struct ReviewedArchive: Sendable {
  package let node: Identifier<Node>
  /// How many slices are looked at, others in every run; nil for all.
  package let sample: Int?
  /// What is kept under a sum; nil when it may not be looked at.
  let state: @Sendable (SHA256Sum) -> ArchiveState?
  /// Every sum that the archive held a day ago already; nil when it is not listed.
  let list: (@Sendable () -> Set<SHA256Sum>?)?

  package init(
    node: Identifier<Node>,
    sample: Int?,
    list: (@Sendable () -> Set<SHA256Sum>?)? = nil,
    state: @escaping @Sendable (SHA256Sum) -> ArchiveState?
  ) {
    self.node = node
    self.sample = sample
    self.state = state
    self.list = list
  }

  /// Looks at slices; `isWhole` is false when some of them could not be looked at.
  func check(_ sums: [[UInt8]]) -> (drafts: [ReviewDraft], isWhole: Bool) {
    let states = mapInParallel(sums.compactMap { SHA256Sum(bytes: $0) }, chunk: 16) {
      (sum: $0, state: state($0))
    }
    var drafts: [ReviewDraft] = []
    for (sum, state) in states {
      let kind: ReviewKind
      switch state {
      case .missing: kind = .sliceMissing
      case .damaged: kind = .sliceDamaged
      case .intact, nil: continue
      }
      drafts.append(
        ReviewDraft(
          kind,
          "slice",
          sum.hex,
          code: node.description,
          due: .within(days: 0),
          detail: ["rule": "REV-09"]
        )
      )
    }
    return (drafts, !states.contains { $0.state == nil })
  }
}
