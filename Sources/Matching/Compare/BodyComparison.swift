/// Compares height, weight, eyes and hair: what a witness sees, and what time and dye change.
final class BodyComparison: Sendable {
  let policy: PersonPolicy

  init(policy: PersonPolicy) {
    self.policy = policy
  }

  /// By a colour of the eyes, a bit for each that a witness takes it for: black and brown, brown and hazel, hazel and
  /// green, green and grey, grey and blue; two colours are any.
  private static let nearEyes: [UInt8] = [
    0, 0b1000_1000, 0b1100_0000, 0b1001_0010, 0b1010_1000, 0b1101_0000, 0b1010_0100, 0b0111_1110,
  ]
  /// By a colour of the hair, a bit for each that it may be or become: neighbours, and with age grey or none.
  private static let nearHair: [UInt8] = [
    0, 0b0110_0100, 0b0111_1010, 0b0111_0100, 0b0110_1100, 0b0101_1110, 0b0011_1110, 0,
  ]

  func height(_ a: PersonView, _ b: PersonView) -> Evidence {
    let (first, second) = (Int(a.height), Int(b.height))
    guard first > 0, second > 0 else { return .missing }
    switch abs(first - second) {
    case 0...2: return Evidence(outcome: .equal, bits: policy.heightEqual)
    case 3...5: return Evidence(outcome: .similar, bits: policy.heightEqual / 3)
    case 6...9: return Evidence(outcome: .inconclusive, bits: 0)
    default: return Evidence(outcome: .different, bits: -policy.heightDifferent)
    }
  }

  func weight(_ a: PersonView, _ b: PersonView) -> Evidence {
    let (first, second) = (Int(a.weight), Int(b.weight))
    guard first > 0, second > 0 else { return .missing }
    switch abs(first - second) {
    case 0...5: return Evidence(outcome: .equal, bits: policy.weightEqual)
    case 6...20: return Evidence(outcome: .inconclusive, bits: 0)
    default: return Evidence(outcome: .different, bits: -policy.weightDifferent)
    }
  }

  func eyes(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.eyes != 0, b.eyes != 0 else { return .missing }
    guard a.eyes == b.eyes else {
      if Self.nearEyes[Int(a.eyes & 7)] & 1 << b.eyes != 0 {
        return Evidence(outcome: .inconclusive, bits: 0)
      }
      return Evidence(outcome: .different, bits: -policy.eyesDifferent)
    }
    // Brown is what most of the world has.
    return Evidence(outcome: .equal, bits: a.eyes == 3 ? policy.eyesEqual / 3 : policy.eyesEqual)
  }

  func hair(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.hair != 0, b.hair != 0 else { return .missing }
    guard a.hair == b.hair else {
      if Self.nearHair[Int(a.hair & 7)] & 1 << b.hair != 0 {
        return Evidence(outcome: .inconclusive, bits: 0)
      }
      return Evidence(outcome: .different, bits: -policy.hairDifferent)
    }
    return Evidence(outcome: .equal, bits: policy.hairEqual)
  }
}
