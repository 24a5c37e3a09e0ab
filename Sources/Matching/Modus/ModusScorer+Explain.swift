/// Why two methods scored as they did.
package struct ModusExplanation: Sendable {
  /// One facet that at least one side records.
  package struct Line: Sendable, Equatable {
    package let feature: ModusFeature
    package let outcome: Outcome
    /// What the outcome adds to the score.
    package let bits: Float
    package let query: String?
    package let candidate: String?
    /// The outcome in a plain sentence.
    package let says: String
  }

  package let score: ModusScore
  package let lines: [Line]
  /// The whole in one sentence, place and time named apart.
  package let sentence: String
}

extension ModusScorer {
  /// Scores two methods and says why, facet by facet.
  package func explain(query: PreparedModus, candidate: PreparedModus) -> ModusExplanation {
    let score = score(query, candidate)
    var lines: [ModusExplanation.Line] = []
    for feature in ModusFeature.allCases {
      let (first, second) = (text(of: feature, query), text(of: feature, candidate))
      guard first != nil || second != nil else { continue }
      lines.append(
        ModusExplanation.Line(
          feature: feature,
          outcome: score.outcome(of: feature),
          bits: score.bits(of: feature),
          query: first,
          candidate: second,
          says: says(feature, score.outcome(of: feature), query, candidate)
        )
      )
    }
    let method = FeatureSentence.signed(score.methodBits)
    let apart = FeatureSentence.signed(score.placeAndTimeBits)
    let slots =
      score.agreeingSlots == 1
      ? "1 independent slot agrees" : "\(score.agreeingSlots) independent slots agree"
    return ModusExplanation(
      score: score,
      lines: lines,
      sentence:
        "\(score.grade.word): \(slots), the method says \(method) bits, place and time \(apart)."
    )
  }

  private func text(of feature: ModusFeature, _ modus: PreparedModus) -> String? {
    let texts: [String]
    switch feature {
    case .indicators: texts = modus.identifiers.filter { !$0.isDerived }.map(\.text)
    case .offence: return modus.offence.isEmpty ? nil : modus.offence
    case .place:
      texts = modus.events.filter { $0.country != 0 }.map { CodeFolding.text(country: $0.country) }
    case .date:
      let dated = modus.events.filter { $0.first != 0 || $0.last != 0 }
      return dated.isEmpty ? nil : "\(dated.count) dated events"
    default: texts = modus.words.filter { $0.slot == feature.rawValue }.map(\.text)
    }
    return texts.isEmpty ? nil : texts.prefix(12).joined(separator: ", ")
  }

  private func says(
    _ feature: ModusFeature,
    _ outcome: Outcome,
    _ query: PreparedModus,
    _ candidate: PreparedModus
  ) -> String {
    switch feature {
    case .indicators:
      let shared = query.identifiers.filter { one in
        candidate.identifiers.contains { $0.hash == one.hash }
      }
      guard !shared.isEmpty else { return "no identifier is shared" }
      let words = shared.prefix(5).map {
        $0.isShared ? "\($0.text) (shared by very many)" : $0.text
      }
      return "shared: " + words.joined(separator: ", ")
    case .offence: return FeatureSentence.says("offence", outcome)
    case .place: return FeatureSentence.says("place", outcome)
    case .date:
      switch outcome {
      case .equal: return "events lie within thirty days"
      case .partial: return "events lie within a year"
      case .different: return "events lie more than five years apart"
      default: return FeatureSentence.says("date", outcome)
      }
    default:
      let shared = query.words.filter { one in
        one.slot == feature.rawValue
          && candidate.words.contains { $0.slot == one.slot && $0.hash == one.hash }
      }
      if outcome == .missing { return "not recorded on one side, which says nothing" }
      guard !shared.isEmpty else { return "both record it and no word is shared" }
      return "shared: "
        + shared.prefix(8).map {
          let bits = bits(of: $0, in: query, sharedOffence(query, candidate))
          return "\($0.text) (\(FeatureSentence.signed(bits)))"
        }
        .joined(separator: ", ")
    }
  }
}
