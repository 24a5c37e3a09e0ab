/// Says outcomes in plain words.
enum FeatureSentence {
  /// One feature's outcome as a sentence without its point.
  static func says(
    _ feature: Feature,
    _ outcome: Outcome,
    query: String?,
    candidate: String?
  ) -> String {
    let subject = feature.word.replacing("_", with: " ")
    guard outcome == .missing else {
      let said = says(subject, outcome)
      return isPlural(feature) ? plural(said) : said
    }
    if query == nil && candidate == nil { return "neither side states the \(subject)" }
    return query == nil
      ? "the query does not state the \(subject)" : "the candidate does not state the \(subject)"
  }

  private static func isPlural(_ feature: Feature) -> Bool {
    switch feature {
    case .parents, .eyes, .languages, .marks: true
    case .name, .birthDate, .sex, .nationality, .birthPlace, .birthCountry, .document, .address,
      .height, .weight, .hair:
      false
    }
  }

  /// A sentence of one thing said of several.
  private static func plural(_ said: String) -> String {
    var said = said
    for (one, several) in [
      (" is the same", " are the same"), (" agrees in part", " agree in part"),
      (" contradicts", " contradict"), (" neither agrees", " neither agree"),
      (" differs", " differ"),
      (" is a variant", " are a variant"),
    ] { said = said.replacing(one, with: several) }
    return said
  }

  /// An outcome of something that a sentence can name.
  static func says(_ subject: String, _ outcome: Outcome) -> String {
    switch outcome {
    case .missing: "the \(subject) is not stated on both sides"
    case .equal: "the \(subject) is the same"
    case .variant: "the \(subject) is a variant of the same"
    case .similar: "the \(subject) differs as by a slip"
    case .partial: "the \(subject) agrees as far as both sides state it"
    case .overlap: "the \(subject) agrees in part"
    case .dayMonthSwapped: "day and month are exchanged"
    case .oneDigitOff: "the \(subject) differs in one digit"
    case .nearYear: "the years of birth are at most two apart"
    case .sameYear: "the year of birth is the same, the day is not"
    case .inconclusive: "the \(subject) neither agrees nor contradicts"
    case .different: "the \(subject) contradicts"
    case .mixed: "the \(subject) agrees in part and contradicts in part"
    }
  }

  /// A number of bits with its sign and one decimal.
  static func signed(_ bits: Float) -> String {
    let tenths = Int((abs(bits) * 10).rounded())
    return "\(bits < 0 && tenths > 0 ? "-" : "+")\(tenths / 10).\(tenths % 10)"
  }
}
