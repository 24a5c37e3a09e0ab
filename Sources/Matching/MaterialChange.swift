/// What is kept of a score beside a hit, to tell later whether the evidence changed.
package struct ScoreSummary: Sendable, Hashable {
  package let grade: Grade
  package let bits: Float
  /// The outcome of each feature, by ``Feature/rawValue``.
  package let outcomes: [UInt8]

  package init(_ score: PersonScore) {
    grade = score.grade
    bits = score.bits
    outcomes = Feature.allCases.map { score.outcome(of: $0).rawValue }
  }

  /// Takes what was stored; outcomes that this program does not know count as missing.
  package init(grade: Grade, bits: Float, outcomes: [UInt8]) {
    self.grade = grade
    self.bits = bits
    self.outcomes = outcomes
  }

  func outcome(of feature: Feature) -> Outcome {
    let index = Int(feature.rawValue)
    return index < outcomes.count ? Outcome(rawValue: outcomes[index]) ?? .missing : .missing
  }
}

/// Says whether the evidence of a decided hit changed so much that a person must look again.
///
/// The grade changed, or a feature turned from agreement to contradiction or back, or was not known before. Nil when nothing
/// of that kind happened: a typing error put right in a birth place re-opens nothing. The texts name features, never values.
package func materialChange(old: ScoreSummary, new: ScoreSummary) -> [String]? {
  var changes: [String] = []
  if old.grade != new.grade { changes.append("grade: \(old.grade.word) → \(new.grade.word)") }
  // What an older program did not compare was not unknown to whoever decided.
  for feature in Feature.allCases where feature.rawValue < old.outcomes.count {
    let (before, after) = (old.outcome(of: feature), new.outcome(of: feature))
    guard before != after, before.leaning != after.leaning else { continue }
    // What was vague may become missing without anybody needing to look.
    if before.leaning == 0 && after == .missing || before == .missing && after.leaning == 0 {
      continue
    }
    changes.append("\(feature.word): \(before.word) → \(after.word)")
  }
  return changes.isEmpty ? nil : changes
}

extension Outcome {
  /// 1 for agreement, -1 for contradiction, 0 for neither.
  fileprivate var leaning: Int {
    switch self {
    case .equal, .variant, .similar, .partial, .overlap, .dayMonthSwapped, .oneDigitOff: 1
    case .different, .mixed: -1
    case .missing, .nearYear, .sameYear, .inconclusive: 0
    }
  }
}
