/// Compares the parents' names, part by part.
final class ParentsComparison: Sendable {
  let policy: PersonPolicy

  init(policy: PersonPolicy) {
    self.policy = policy
  }

  func compare(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.parentCount > 0, b.parentCount > 0 else { return .missing }
    var bits: Float = 0
    var agreed = 0
    var comparable = 0
    for role in UInt32(1)...2 {
      var present = 0
      var equal = 0
      var alike = 0
      for i in 0..<a.parentCount where parent(a, i).role == role {
        var counted = false
        var found = 0
        for j in 0..<b.parentCount where parent(b, j).role == role {
          counted = true
          if parent(a, i).exact == parent(b, j).exact {
            found = 2
          } else if parent(a, i).skeleton == parent(b, j).skeleton {
            found = max(found, 1)
          }
        }
        if counted { present += 1 }
        if found == 2 { equal += 1 } else if found == 1 { alike += 1 }
      }
      guard present > 0 else { continue }
      comparable += 1
      if equal + alike > 0 {
        agreed += 1
        bits +=
          Float(min(equal, 2)) * policy.parentEqual + Float(min(alike, 2)) * policy.parentAlike
      } else {
        bits -= policy.parentDifferent
      }
    }
    guard comparable > 0 else { return .missing }
    let outcome: Outcome = agreed == 0 ? .different : agreed < comparable ? .mixed : .equal
    return Evidence(outcome: outcome, bits: min(bits, policy.parentMost))
  }

  private func parent(_ view: PersonView, _ index: Int) -> (
    exact: UInt32, skeleton: UInt32, role: UInt32
  ) {
    let at = view.parents + index * PersonLayout.parent
    return (
      at.loadUnaligned(as: UInt32.self), at.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
      at.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    )
  }
}
