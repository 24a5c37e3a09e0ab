/// Compares languages spoken and distinguishing marks: seldom stated whole, so agreement tells more than difference.
final class TraitComparison: Sendable {
  let policy: PersonPolicy

  init(policy: PersonPolicy) {
    self.policy = policy
  }

  func languages(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.languageCount > 0, b.languageCount > 0 else { return .missing }
    var best: Float = 0
    var shared = 0
    for i in 0..<a.languageCount {
      let code = a.language(i)
      for j in 0..<b.languageCount where b.language(j) == code {
        shared += 1
        best = max(best, worth(code))
        break
      }
    }
    guard shared > 0 else {
      return Evidence(outcome: .different, bits: -policy.languageDifferent)
    }
    let all = shared == a.languageCount && shared == b.languageCount
    return Evidence(outcome: all ? .equal : .overlap, bits: best)
  }

  private func worth(_ code: UInt16) -> Float {
    if code & LanguageCodes.rare != 0 { return policy.languageShared }
    return code == LanguageCodes.english ? 0 : policy.languageShared * policy.languageWorld
  }

  func marks(_ a: PersonView, _ b: PersonView) -> Evidence {
    guard a.markCount > 0, b.markCount > 0 else { return .missing }
    var bits: Float = 0
    var shared = 0
    for i in 0..<a.markCount {
      let entry = a.mark(i)
      for j in 0..<b.markCount where b.mark(j) == entry {
        shared += 1
        switch MarkTexts.Level(of: entry) {
        case .kind: bits += policy.markKind
        case .part: bits += policy.markPart
        case .side: bits += policy.markSide
        case .word: bits += policy.markWord
        }
        break
      }
    }
    guard shared > 0 else {
      // A list of marks ends where the writer's patience does.
      return Evidence(outcome: .inconclusive, bits: -policy.marksDifferent)
    }
    return Evidence(
      outcome: shared == a.markCount && shared == b.markCount ? .equal : .overlap,
      bits: min(bits, policy.marksMost)
    )
  }
}
