extension Explanation {
  /// A part of the one name beside the part of the other that it was taken for.
  package struct NamePair: Sendable, Equatable {
    /// `family name`, `forename`, `father’s name`, or `name` where neither side says.
    package let role: String
    /// As it is written; nil when only the other side has such a part.
    package let query: String?
    /// As it is written; nil when only the other side has such a part.
    package let candidate: String?
    /// How the two agree, in a few words.
    package let how: String
    /// What the agreement earns before the parts are weighed together; nil for what does not agree.
    package let bits: Float?

    /// Whether letters of another alphabet stand in one of them for those that they look like.
    package let isMixed: Bool

    let manner: Manner
    /// Whether the part is one that few people bear, or many; nil when it is neither, or does not agree.
    let isRare: Bool?
  }

  /// How two parts agree, as a reader tells it.
  enum Manner: Equatable {
    case same, spellings, scripts, slip, initial, nickname, beginning, joined, fathers, differs,
      alone

    var word: String {
      switch self {
      case .same: "the same"
      case .spellings: "two spellings"
      case .scripts: "two scripts"
      case .slip: "a slip apart"
      case .initial: "initial only"
      case .nickname: "short form"
      case .beginning: "cut short"
      case .joined: "one word, two words"
      case .fathers: "father’s, own"
      case .differs: "differs"
      case .alone: "one side only"
      }
    }
  }
}

extension PersonScorer {
  /// From how many bits on a name is rare: one bearer among some four thousand.
  private static let rare: Float = 12
  /// Up to how many bits a name is common: one bearer among some hundred.
  private static let common: Float = 7

  /// The parts of the two forms that fitted best, in the order of the query's.
  func alignment(
    _ a: PersonView,
    _ b: PersonView,
    _ score: PersonScore,
    names: (query: WrittenNames, candidate: WrittenNames)
  ) -> (pairs: [Explanation.NamePair], isOutOfOrder: Bool) {
    let (i, j) = (Int(score.forms.query), Int(score.forms.candidate))
    guard score.outcome(of: .name) != .missing, i < a.formCount, j < b.formCount else {
      return ([], false)
    }
    let (first, second) = (a.form(i), b.form(j))
    var pairings: [NameComparison.Pairing] = []
    let result = comparison.names.withTable(a, b) { table in
      comparison.names.compare(first, second, table: table) { pairings.append($0) }
    }
    pairings.sort { $0.query < $1.query }
    var left = Set(0..<first.count)
    var right = Set(0..<second.count)
    var pairs: [Explanation.NamePair] = []
    for pairing in pairings {
      let isJoined = pairing.agreement == .joined
      let ours = pairing.query...(pairing.query + (isJoined && first.count > second.count ? 1 : 0))
      let theirs =
        pairing.candidate...(pairing.candidate + (isJoined && first.count < second.count ? 1 : 0))
      left.subtract(ours)
      right.subtract(theirs)
      let (part, other) = (first.part(pairing.query), second.part(pairing.candidate))
      let manner = Self.manner(pairing.agreement, part, other)
      let worth = min(rarity.exactBits(part), rarity.exactBits(other))
      let isMixed =
        ours.contains { names.query.isMixed(i, $0) }
        || theirs.contains { names.candidate.isMixed(j, $0) }
      pairs.append(
        Explanation.NamePair(
          role: Self.role(part, other),
          query: names.query.words(i, ours),
          candidate: names.candidate.words(j, theirs),
          how: manner.word + (Self.isSwapped(part, other) ? ", swapped" : "")
            + (isMixed ? ", letters mixed" : ""),
          bits: pairing.bits,
          isMixed: isMixed,
          manner: manner,
          isRare: worth >= Self.rare ? true : worth <= Self.common ? false : nil
        )
      )
    }
    // What is left over stands beside what is left over of the same kind, else of any.
    for place in left.sorted() {
      let part = first.part(place)
      let other =
        right.sorted().first { second.part($0).kindCode == part.kindCode }
        ?? (left.count <= right.count ? right.min() : nil)
      if let other { right.remove(other) }
      let manner: Explanation.Manner = other == nil ? .alone : .differs
      pairs.append(
        Explanation.NamePair(
          role: Self.role(part, other.map { second.part($0) } ?? part),
          query: names.query.word(i, place),
          candidate: other.map { names.candidate.word(j, $0) },
          how: manner.word,
          bits: nil,
          isMixed: names.query.isMixed(i, place)
            || other.map { names.candidate.isMixed(j, $0) } ?? false,
          manner: manner,
          isRare: nil
        )
      )
      left.remove(place)
    }
    for place in right.sorted() {
      pairs.append(
        Explanation.NamePair(
          role: Self.role(second.part(place), second.part(place)),
          query: nil,
          candidate: names.candidate.word(j, place),
          how: Explanation.Manner.alone.word,
          bits: nil,
          isMixed: names.candidate.isMixed(j, place),
          manner: .alone,
          isRare: nil
        )
      )
    }
    return (pairs.sorted { Self.rank($0) < Self.rank($1) }, result.outOfOrder)
  }

  private static let roles = ["family name", "forename", "father’s name", "name"]

  /// Family name first, as notices print it, what does not agree last; the order of the query is kept within.
  private static func rank(_ pair: Explanation.NamePair) -> Int {
    let role = roles.firstIndex(of: pair.role) ?? roles.count
    return pair.manner == .alone ? role + 20 : pair.manner == .differs ? role + 10 : role
  }

  /// Whether a family name was taken for a forename.
  private static func isSwapped(_ first: PartView, _ second: PartView) -> Bool {
    let kinds = [first.kindCode, second.kindCode]
    return kinds.contains(PartKind.given.rawValue) && kinds.contains(PartKind.family.rawValue)
  }

  private static func role(_ first: PartView, _ second: PartView) -> String {
    let kinds = [first.kindCode, second.kindCode].map { PartKind(rawValue: $0) ?? .unknown }
    if first.isKunya || second.isKunya || isSwapped(first, second) { return "name" }
    if kinds.contains(.patronymic) { return "father’s name" }
    switch kinds.first(where: { $0 != .unknown }) {
    case .family: return "family name"
    case .given: return "forename"
    case .patronymic, .unknown, nil: return "name"
    }
  }

  private static func manner(
    _ agreement: PartAgreement,
    _ first: PartView,
    _ second: PartView
  ) -> Explanation.Manner {
    switch agreement {
    case .initial: .initial
    case .nickname: .nickname
    case .beginning: .beginning
    case .joined: first.scriptCode != second.scriptCode ? .scripts : .joined
    case .fathers: .fathers
    case .equal, .variant, .similar, .transliterated, .none:
      first.scriptCode != second.scriptCode
        ? .scripts
        : agreement == .equal ? .same : agreement == .variant ? .spellings : .slip
    }
  }
}
