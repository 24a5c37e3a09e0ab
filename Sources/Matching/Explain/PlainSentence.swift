/// Says in one sentence, without a number, what two records agree in and what speaks against.
enum PlainSentence {
  /// The sentence, from the name to the least feature; `sources` says which names of the two were compared.
  static func of(
    _ lines: [Explanation.Line],
    _ pairs: [Explanation.NamePair],
    isOutOfOrder: Bool,
    by sources: [FormSource] = []
  ) -> String {
    var agreeing = names(pairs, isOutOfOrder: isOutOfOrder, sources)
    var against = contradictions(of: pairs)
    for line in lines where line.feature != .name && line.outcome != .missing {
      guard line.outcome != .inconclusive || abs(line.bits) >= 0.25, let words = words(line)
      else { continue }
      if line.bits <= -0.25 || line.outcome == .different {
        against.append(words)
      } else {
        agreeing.append(words)
      }
    }
    if agreeing.isEmpty { agreeing = ["nothing agrees"] }
    let doubt = against.isEmpty ? "nothing contradicts" : "but " + listed(against)
    return (agreeing.joined(separator: "; ") + "; " + doubt + ".").capitalizedFirst
  }

  // MARK: - Names

  private static func names(
    _ pairs: [Explanation.NamePair],
    isOutOfOrder: Bool,
    _ sources: [FormSource]
  ) -> [String] {
    let agreeing = pairs.filter { $0.bits != nil }
    guard !agreeing.isEmpty else { return [] }
    var clauses: [String] = []
    let alone = pairs.count { $0.manner == .alone }
    let isWhole = agreeing.count + alone == pairs.count && agreeing.count > 1
    if isWhole, let manner = agreeing.map(\.manner).only {
      let rare = agreeing.compactMap(\.isRare)
      let adjective =
        rare.contains(true) ? "rare " : rare.count == agreeing.count ? "common " : ""
      clauses.append(phrase("\(adjective)name", manner, plural: false))
    } else {
      var said: [String] = []
      for role in ["family name", "forename", "father’s name", "name"] {
        let own = agreeing.filter { $0.role == role }
        guard !own.isEmpty else { continue }
        let manners = own.map(\.manner)
        let manner = manners.only ?? manners.first { $0 != .same } ?? .same
        let rare = own.compactMap(\.isRare)
        let adjective =
          rare.contains(true) ? "rare " : !rare.isEmpty && rare.count == own.count ? "common " : ""
        said.append(phrase(adjective + plural(role, own.count), manner, plural: own.count > 1))
      }
      clauses.append(listed(said))
    }
    if alone > 0 {
      let words = ["one part", "two parts", "three parts", "four parts"]
      let parts = alone <= words.count ? words[alone - 1] : "\(alone) parts"
      clauses.append("\(parts) on one side only")
    }
    if isOutOfOrder { clauses.append("in another order") }
    if sources.contains(.weakAlias) {
      clauses.append("by a weak alias")
    } else if sources.contains(.alias) {
      clauses.append("by an alias")
    } else if sources.contains(.atBirth) {
      clauses.append("by a name at birth")
    }
    if pairs.contains(where: \.isMixed) {
      clauses.append("a word of it written with letters of another alphabet that look alike")
    }
    return [clauses.joined(separator: ", ")]
  }

  private static func contradictions(of pairs: [Explanation.NamePair]) -> [String] {
    let differing = pairs.filter { $0.manner == .differs }
    guard !differing.isEmpty else { return [] }
    if pairs.allSatisfy({ $0.bits == nil }) { return ["the names differ"] }
    return differing.map { pair in
      pair.role == "name" ? "a part of the names differs" : "the \(pair.role)s differ"
    }.unique
  }

  private static func plural(_ role: String, _ count: Int) -> String {
    count == 1 ? role : role + "s"
  }

  private static func phrase(_ what: String, _ manner: Explanation.Manner, plural: Bool) -> String {
    switch manner {
    case .same: "same \(what)"
    case .spellings: "same \(what) in two spellings"
    case .scripts: "same \(what) in two scripts"
    case .slip: "same \(what) but for a slip"
    case .initial: "\(what) by the initial only"
    case .nickname: "\(what) in a short form"
    case .beginning: "\(what) cut short"
    case .joined: "same \(what), as one word and as two"
    case .fathers: "the father’s name of the one as the other’s own"
    case .differs, .alone: what
    }
  }

  // MARK: - The other features

  private static func words(_ line: Explanation.Line) -> String? {
    let several = (line.query?.contains(",") ?? false) || (line.candidate?.contains(",") ?? false)
    switch line.feature {
    case .name: return nil
    case .birthDate: return birth(line.outcome)
    case .sex: return line.outcome == .equal ? nil : "the sex differs"
    case .nationality:
      if line.outcome == .partial { return "nationalities before and after a state changed" }
      return line.outcome == .different
        ? "no nationality is shared" : several ? "a nationality is shared" : "same nationality"
    case .document:
      return switch line.outcome {
      case .equal: "same document number"
      case .similar, .oneDigitOff: "document numbers agree but for a slip"
      case .variant: "document numbers agree but for characters that look alike"
      case .different: "document numbers differ"
      default: "document numbers agree in part"
      }
    case .parents: return told("parents’ names", line.outcome, isPlural: true)
    case .birthPlace: return told("place of birth", line.outcome)
    case .birthCountry:
      return line.outcome == .partial
        ? "country of birth before and after a state changed"
        : told("country of birth", line.outcome)
    case .address: return told("address", line.outcome)
    case .height, .weight, .eyes, .hair:
      return line.outcome == .different ? "\(line.feature.noun) differs" : nil
    case .languages:
      return line.outcome == .different
        ? "no language is shared" : line.bits >= 0.25 ? "a language is shared" : nil
    case .marks:
      return line.bits <= 0 ? nil : told(line.feature.noun, line.outcome, isPlural: true)
    }
  }

  private static func birth(_ outcome: Outcome) -> String {
    switch outcome {
    case .equal: "same date of birth"
    case .dayMonthSwapped: "dates of birth agree but for day and month exchanged"
    case .variant: "dates of birth agree but for a day, as between calendars"
    case .oneDigitOff: "dates of birth agree but for one digit"
    case .partial: "dates of birth agree as far as both are known"
    case .nearYear: "years of birth are close"
    case .sameYear: "the year of birth is the same, the day is not"
    case .inconclusive: "dates of birth neither agree nor exclude each other"
    default: "the dates of birth differ"
    }
  }

  private static func told(_ what: String, _ outcome: Outcome, isPlural: Bool = false) -> String {
    switch outcome {
    case .equal: "same \(what)"
    case .different: isPlural ? "the \(what) differ" : "the \(what) differs"
    case .similar: "same \(what) but for a slip"
    case .variant: "same \(what) in two spellings"
    default: isPlural ? "\(what) agree in part" : "\(what) agrees in part"
    }
  }

  /// Words with commas between them and “and” before the last.
  static func listed(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Array where Element: Equatable {
  /// The one element that all are equal to; nil when they differ or there are none.
  fileprivate var only: Element? {
    guard let first, allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// The elements without those that came before.
  fileprivate var unique: [Element] {
    var seen: [Element] = []
    for element in self where !seen.contains(element) { seen.append(element) }
    return seen
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
