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
        let names = (
          query: WrittenNames(view: a, person: queryPerson),
          candidate: WrittenNames(view: b, person: candidatePerson)
        )
        let left = PersonTexts(
          view: a,
          form: Int(score.forms.query),
          person: queryPerson,
          names: names.query
        )
        let right = PersonTexts(
          view: b,
          form: Int(score.forms.candidate),
          person: candidatePerson,
          names: names.candidate
        )
        let aligned = alignment(a, b, score, names: names)
        var lines: [Explanation.Line] = []
        for feature in Feature.allCases {
          let (first, second) = (left.text(of: feature), right.text(of: feature))
          guard first != nil || second != nil else { continue }
          let outcome = score.outcome(of: feature)
          let says =
            feature == .name && outcome != .missing
            ? nameSays(aligned.pairs, a, b, score, isOutOfOrder: aligned.isOutOfOrder)
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
          names: aligned.pairs,
          sentence: PlainSentence.of(
            lines,
            aligned.pairs,
            isOutOfOrder: aligned.isOutOfOrder,
            by: score.outcome(of: .name) == .missing
              ? []
              : [
                a.form(Int(score.forms.query)).source, b.form(Int(score.forms.candidate)).source,
              ]
          ),
          notRaised: score.grade == .none
            ? NotRaised.says(
              score,
              lines,
              aligned.pairs,
              least: comparison.least(.possible, score.prior)
            )
            : nil,
          gradeSays: gradeSays(score)
        )
      }
    }
  }

  /// Says what keeps a hit from a higher grade.
  private func gradeSays(_ score: PersonScore) -> String? {
    guard let next = Grade(rawValue: score.grade.rawValue + 1), score.grade != .none else {
      return nil
    }
    let least = comparison.least(next, score.prior)
    return score.bits < least
      ? "\(next.word) from \(FeatureSentence.signed(least)) on"
      : "not \(next.word), because own names or dates of birth contradict and no document agrees"
  }

  /// Says which part of the one name is which part of the other.
  private func nameSays(
    _ pairs: [Explanation.NamePair],
    _ a: PersonView,
    _ b: PersonView,
    _ score: PersonScore,
    isOutOfOrder: Bool
  ) -> String {
    var clauses = pairs.map { clause($0) }
    if isOutOfOrder { clauses.append("the order differs") }
    if a.form(Int(score.forms.query)).source == .weakAlias {
      clauses.append("the query's name is a weak alias")
    }
    if b.form(Int(score.forms.candidate)).source == .weakAlias {
      clauses.append("the candidate's name is a weak alias")
    }
    return clauses.isEmpty ? "no part of the names agrees" : clauses.joined(separator: "; ")
  }

  private func clause(_ pair: Explanation.NamePair) -> String {
    let a = pair.query ?? ""
    let b = pair.candidate ?? ""
    let bits = pair.bits.map { " (\(FeatureSentence.signed($0)))" } ?? ""
    return switch pair.manner {
    case .same: "“\(a)” is the same\(bits)"
    case .spellings: "“\(a)” and “\(b)” are spellings of one name\(bits)"
    case .slip: "“\(a)” and “\(b)” are alike but for a slip\(bits)"
    case .scripts: "“\(a)” and “\(b)” are the same in two scripts\(bits)"
    case .initial: "“\(a)” and “\(b)” share the initial\(bits)"
    case .nickname: "“\(a)” and “\(b)” are forms of one given name\(bits)"
    case .beginning: "“\(a)” and “\(b)” begin alike\(bits)"
    case .joined: "“\(a)” and “\(b)” are the same, written as one word or two\(bits)"
    case .fathers: "“\(a)” and “\(b)” are one person's own name and a father's\(bits)"
    case .differs: "“\(a)” and “\(b)” differ"
    case .alone: "“\(a)\(b)” is on one side only"
    }
  }
}
