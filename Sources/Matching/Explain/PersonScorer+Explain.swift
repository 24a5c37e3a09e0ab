package import Notices

extension PersonScorer {
  /// Scores two persons and says why, from the same outcomes; the persons' own texts are quoted where they are given.
  package func explain(
    query: PreparedPerson,
    candidate: PreparedPerson,
    queryPerson: Person? = nil,
    candidatePerson: Person? = nil
  ) -> Explanation {
    let score = score(query, candidate)
    return query.withView { a in
      candidate.withView { b in
        let left = PersonTexts(view: a, form: Int(score.forms.query), person: queryPerson)
        let right = PersonTexts(view: b, form: Int(score.forms.candidate), person: candidatePerson)
        var lines: [Explanation.Line] = []
        for feature in Feature.allCases {
          let (first, second) = (left.text(of: feature), right.text(of: feature))
          guard first != nil || second != nil else { continue }
          let outcome = score.outcome(of: feature)
          let says =
            feature == .name && outcome != .missing
            ? nameSays(a, b, score)
            : FeatureSentence.says(feature, outcome, query: first, candidate: second)
          lines.append(
            Explanation.Line(
              feature: feature,
              outcome: outcome,
              bits: score.bits(of: feature),
              query: first,
              candidate: second,
              says: says
            )
          )
        }
        return Explanation(
          score: score,
          lines: lines,
          sentence: FeatureSentence.whole(score, lines)
        )
      }
    }
  }

  /// Says which part of the one name is which part of the other.
  private func nameSays(_ a: PersonView, _ b: PersonView, _ score: PersonScore) -> String {
    let (first, second) = (a.form(Int(score.forms.query)), b.form(Int(score.forms.candidate)))
    var pairings: [NameComparison.Pairing] = []
    let result = comparison.names.withTable(a, b) { table in
      comparison.names.compare(first, second, table: table) { pairings.append($0) }
    }
    pairings.sort { $0.query < $1.query }
    var clauses = pairings.map { clause($0, first, second) }
    if result.contradicted > 0 {
      clauses.append(
        result.contradicted == 1
          ? "one part of each contradicts the other's"
          : "\(result.contradicted) parts of each contradict the other's"
      )
    }
    if result.extra > 0 {
      clauses.append(
        result.extra == 1
          ? "one part is on one side only" : "\(result.extra) parts are on one side only"
      )
    }
    if result.outOfOrder { clauses.append("the order differs") }
    switch first.source {
    case .weakAlias: clauses.append("the query's name is a weak alias")
    default: break
    }
    if second.source == .weakAlias { clauses.append("the candidate's name is a weak alias") }
    return clauses.isEmpty ? "no part of the names agrees" : clauses.joined(separator: "; ")
  }

  private func clause(
    _ pairing: NameComparison.Pairing,
    _ first: FormView,
    _ second: FormView
  ) -> String {
    let a = first.part(pairing.query).text
    let b = second.part(pairing.candidate).text
    let bits = FeatureSentence.signed(pairing.bits)
    return switch pairing.agreement {
    case .equal, .none: "“\(a)” is equal (\(bits))"
    case .variant: "“\(a)” and “\(b)” are spellings of one name (\(bits))"
    case .similar: "“\(a)” and “\(b)” are alike but for a slip (\(bits))"
    case .transliterated: "“\(a)” and “\(b)” are the same in two scripts (\(bits))"
    case .initial: "“\(a)” and “\(b)” share the initial (\(bits))"
    case .nickname: "“\(a)” and “\(b)” are forms of one given name (\(bits))"
    case .beginning: "“\(a)” and “\(b)” begin alike (\(bits))"
    case .joined: "“\(a)” and “\(b)” are the same, written as one word or two (\(bits))"
    }
  }
}
