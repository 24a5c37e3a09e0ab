/// Compares identity documents by number.
final class DocumentComparison: Sendable {
  let policy: PersonPolicy

  init(policy: PersonPolicy) {
    self.policy = policy
  }

  func compare(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.documentCount > 0, b.documentCount > 0 else { return .missing }
    var best = Evidence(outcome: .inconclusive, bits: 0)
    var sameKind = false
    var sameNumbering = false
    for i in 0..<a.documentCount {
      let first = DocumentView(at: a.documents + i * PersonLayout.document, pool: a.pool)
      for j in 0..<b.documentCount {
        let second = DocumentView(at: b.documents + j * PersonLayout.document, pool: b.pool)
        let kindsDiffer = first.type != 0 && second.type != 0 && first.type != second.type
        let issuersDiffer = first.issuer != 0 && second.issuer != 0 && first.issuer != second.issuer
        if first.hash == second.hash, first.count == second.count {
          // Short running numbers are issued by every office.
          let short = first.count < 6
          let bits =
            issuersDiffer || kindsDiffer || short ? policy.documentNumberOnly : policy.documentEqual
          if bits > best.bits { best = Evidence(outcome: .equal, bits: bits) }
        } else if !issuersDiffer, !kindsDiffer {
          sameKind = sameKind || (first.type != 0 && first.issuer != 0)
          sameNumbering = sameNumbering || first.type == 2 && second.type == 2
          if isNear(first.number, second.number), policy.documentNear > best.bits {
            best = Evidence(outcome: .similar, bits: policy.documentNear)
          }
        }
      }
    }
    if best.bits == 0, sameNumbering {
      return Evidence(outcome: .different, bits: -policy.documentPersonalDifferent)
    }
    if best.bits == 0, sameKind {
      return Evidence(outcome: .different, bits: -policy.documentDifferent)
    }
    return best
  }

  /// Whether one character differs, or two neighbours are exchanged.
  private func isNear(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    guard a.count == b.count, a.count >= 6 else { return false }
    var differing = 0
    var at = 0
    for index in 0..<a.count where a[index] != b[index] {
      differing += 1
      if differing > 2 { return false }
      if differing == 1 { at = index }
    }
    if differing == 1 { return true }
    return differing == 2 && at + 1 < a.count && a[at] == b[at + 1] && a[at + 1] == b[at]
  }
}
