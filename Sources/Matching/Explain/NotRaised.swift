/// Says why two records that are alike are no hit.
enum NotRaised {
  /// What is missing to the least grade, what speaks against, and what could tell.
  static func says(
    _ score: PersonScore,
    _ lines: [Explanation.Line],
    _ pairs: [Explanation.NamePair],
    least: Float
  ) -> String {
    let signed = FeatureSentence.signed
    var sentences = [
      "Not raised: the evidence is \(signed(score.bits)) bits, and a hit needs \(signed(least)) (\(score.prior.word))."
    ]
    let against = lines.filter { $0.bits <= -0.25 }.sorted { $0.bits < $1.bits }
    if !against.isEmpty {
      let told = against.prefix(3).map { "\($0.feature.noun) (\(signed($0.bits)))" }
      let without = score.bits - against.reduce(0) { $0 + $1.bits }
      let it = against.count == 1 ? "it" : "them"
      let rest =
        without >= least
        ? "without \(it) there would be a hit" : "even without \(it) there would be none"
      sentences.append("Against it: \(PlainSentence.listed(told)); \(rest).")
    }
    let common = pairs.filter { $0.isRare == false }.compactMap(\.query)
    if !common.isEmpty {
      sentences.append(
        "\(PlainSentence.listed(common.map { "“\($0)”" })) \(common.count == 1 ? "is a name" : "are names") that many people bear."
      )
    }
    let silent = [Feature.birthDate, .document, .parents, .birthPlace].filter {
      score.outcome(of: $0) == .missing
    }
    if !silent.isEmpty {
      let told = PlainSentence.listed(silent.map(\.noun))
      sentences.append("Not stated on both sides, and could tell: \(told).")
    }
    return sentences.joined(separator: " ")
  }
}

extension Feature {
  /// The feature as a sentence names it.
  package var noun: String {
    switch self {
    case .name: "name"
    case .birthDate: "date of birth"
    case .sex: "sex"
    case .nationality: "nationality"
    case .birthPlace: "place of birth"
    case .birthCountry: "country of birth"
    case .document: "document numbers"
    case .parents: "parents’ names"
    case .address: "address"
    case .height: "height"
    case .weight: "weight"
    case .eyes: "colour of the eyes"
    case .hair: "hair"
    case .languages: "languages"
    case .marks: "distinguishing marks"
    }
  }
}
