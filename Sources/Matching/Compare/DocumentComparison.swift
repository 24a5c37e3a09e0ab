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
    var isWithinValidity = false
    var isRenewed = false
    for i in 0..<a.documentCount {
      let first = DocumentView(at: a.documents + i * PersonLayout.document, pool: a.pool)
      for j in 0..<b.documentCount {
        let second = DocumentView(at: b.documents + j * PersonLayout.document, pool: b.pool)
        let kindsDiffer = first.type != 0 && second.type != 0 && first.type != second.type
        let issuersDiffer = first.issuer != 0 && second.issuer != 0 && first.issuer != second.issuer
        if first.hash == second.hash && first.count == second.count
          || isSameNumber(first.number, second.number)
        {
          // Short running numbers are issued by every office.
          let short = min(first.count, second.count) < 6
          let bits =
            issuersDiffer || kindsDiffer || short ? policy.documentNumberOnly : policy.documentEqual
          if bits > best.bits { best = Evidence(outcome: .equal, bits: bits) }
        } else if !issuersDiffer, !kindsDiffer {
          let isOneKind = first.type != 0 && first.issuer != 0
          sameKind = sameKind || isOneKind
          sameNumbering = sameNumbering || first.type == 2 && second.type == 2
          if isOneKind, second.type != 0, second.issuer != 0 {
            switch isAtOneTime(first.validity, second.validity) {
            case true?: isWithinValidity = true
            case false?: isRenewed = true
            case nil: break
            }
          }
          let slip = slip(first.number, second.number)
          if slip.bits > best.bits { best = slip }
        }
      }
    }
    if best.bits == 0, isWithinValidity {
      return Evidence(outcome: .different, bits: -policy.documentWithinValidity)
    }
    // The one followed the other.
    if best.bits == 0, isRenewed { return best }
    if best.bits == 0, sameNumbering {
      return Evidence(outcome: .different, bits: -policy.documentPersonalDifferent)
    }
    if best.bits == 0, sameKind {
      return Evidence(outcome: .different, bits: -policy.documentDifferent)
    }
    return best
  }

  /// Whether both documents were valid in one year; nil when it is not stated of both.
  private func isAtOneTime(_ a: (from: UInt8, to: UInt8), _ b: (from: UInt8, to: UInt8)) -> Bool? {
    guard a.from != 0, a.to != 0, b.from != 0, b.to != 0 else { return nil }
    // In the year in which the one ends the other begins.
    return min(a.to, b.to) > max(a.from, b.from)
  }

  /// Whether two numbers are the same but for zeros before them, or for the check digit of the machine-readable zone.
  private func isSameNumber(
    _ a: UnsafeBufferPointer<UInt8>,
    _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let (shorter, longer) = a.count < b.count ? (a, b) : (b, a)
    let more = longer.count - shorter.count
    guard more > 0, shorter.count >= 6 else { return false }
    if longer[0] == 0x30, longer.prefix(more).allSatisfy({ $0 == 0x30 }),
      longer.dropFirst(more).elementsEqual(shorter)
    {
      return true
    }
    return more == 1 && longer.starts(with: shorter) && longer[shorter.count] == checkDigit(shorter)
  }

  /// The check digit of ICAO 9303: digits, letters from 10 on, weighed by 7, 3 and 1.
  private func checkDigit(_ number: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var sum = 0
    for (index, byte) in number.enumerated() {
      let value = byte >= 0x41 ? Int(byte) - 0x41 + 10 : Int(byte) - 0x30
      sum += value * [7, 3, 1][index % 3]
    }
    return UInt8(sum % 10) + 0x30
  }

  /// What two numbers earn of which one character differs, two neighbours are exchanged, or all that differ look alike.
  private func slip(
    _ a: UnsafeBufferPointer<UInt8>,
    _ b: UnsafeBufferPointer<UInt8>
  ) -> Evidence {
    let none = Evidence(outcome: .inconclusive, bits: 0)
    guard a.count == b.count, a.count >= 6 else { return none }
    var differing = 0
    var unlike = 0
    var at = 0
    for index in 0..<a.count where a[index] != b[index] {
      differing += 1
      if differing > 3 { return none }
      if differing == 1 { at = index }
      if Self.look(a[index]) != Self.look(b[index]) { unlike += 1 }
    }
    if unlike == 0 { return Evidence(outcome: .variant, bits: policy.documentLookalike) }
    let isExchanged =
      differing == 2 && at + 1 < a.count && a[at] == b[at + 1] && a[at + 1] == b[at]
    return differing == 1 || isExchanged
      ? Evidence(outcome: .similar, bits: policy.documentNear) : none
  }

  /// One character for those that are read for one another; `O` is `0` already.
  private static func look(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "D"), UInt8(ascii: "Q"): UInt8(ascii: "0")
    case UInt8(ascii: "I"), UInt8(ascii: "L"): UInt8(ascii: "1")
    case UInt8(ascii: "Z"): UInt8(ascii: "2")
    case UInt8(ascii: "S"): UInt8(ascii: "5")
    case UInt8(ascii: "G"): UInt8(ascii: "6")
    case UInt8(ascii: "B"): UInt8(ascii: "8")
    case UInt8(ascii: "V"): UInt8(ascii: "U")
    default: byte
    }
  }
}
