/// The clauses between two hard borders, and what they charge.
struct Segment {
  private let words: ReadWords
  private let lexicon: ChargeLexicon
  private let language: DetectedLanguage?
  private var clauses: [Clause]
  /// The offences by clause.
  private var offences: [[FoundOffence]] = []

  /// An offence with where it stands.
  struct FoundOffence {
    let match: PhraseMatch
    var offence: RecognisedOffence
    let isWeak: Bool
  }

  init(
    _ clauses: ArraySlice<Clause>,
    _ words: ReadWords,
    _ lexicon: ChargeLexicon,
    _ language: DetectedLanguage?
  ) {
    self.clauses = Array(clauses)
    self.words = words
    self.lexicon = lexicon
    self.language = language
    offences = clauses.map { found(in: $0) }
    dropWeak()
    mark(.attempt, isSpreading: false) { $0.isAttempt = true }
    mark(.conspiracy, isSpreading: true) { $0.isConspiracy = true }
    mark(.aiding, isSpreading: true) { $0.isAiding = true }
  }

  private func row(_ match: PhraseMatch) -> ChargePhrase { lexicon.phrases[Int(match.row)] }

  private func found(in clause: Clause) -> [FoundOffence] {
    var isDenied = false
    var found: [FoundOffence] = []
    for match in clause.matches {
      let row = row(match)
      if row.meaning == .not { isDenied = true }
      guard row.meaning == .offence, let code = row.code, !isDenied, !isName(match, in: clause),
        let confidence = confidence(of: match, row)
      else { continue }
      let offence = RecognisedOffence(
        code: code,
        iccs: row.iccs ?? lexicon.iccs[code],
        rule: row.id,
        confidence: confidence
      )
      found.append(FoundOffence(match: match, offence: offence, isWeak: row.isWeak))
    }
    return found
  }

  private func confidence(of match: PhraseMatch, _ row: ChargePhrase) -> Double? {
    let base = [0.4, 0.5, 0.65, 0.7, 0.8, 0.85, 0.9, 0.93, 0.96]
    var value = base[max(1, min(9, row.specificity)) - 1]
    if match.words.count > 1 { value += 0.03 }
    if match.hasGuess { value *= 0.85 }
    if let language, language.confidence >= 0.6, language.code != row.language {
      let id = lexicon.bit(of: language.code)
      let isShared = match.words.allSatisfy { index in
        words.known[words.ranges[index]].contains { lexicon.languageBits[Int($0)] & id != 0 }
      }
      if !isShared {
        // A short word means one thing in one language and another in the next.
        if match.words.count == 1, words.text.words[match.words[0]].count <= 4 { return nil }
        value *= 0.85
      }
    }
    return (value * 100).rounded() / 100
  }

  // Whether a phrase stands in the name of a court, an office or a person.
  private func isName(_ match: PhraseMatch, in clause: Clause) -> Bool {
    for other in clause.matches {
      switch row(other).meaning {
      case .institution:
        if other.range.upperBound < match.range.lowerBound {
          let between = (other.range.upperBound + 1)..<match.range.lowerBound
          if between.allSatisfy({ !words.roles[$0].isDisjoint(with: [.of, .generic]) }) {
            return true
          }
        } else if match.range.upperBound < other.range.lowerBound {
          let between = (match.range.upperBound + 1)..<other.range.lowerBound
          if between.allSatisfy({ words.roles[$0].contains(.generic) }) { return true }
        }
      case .name:
        let distance = match.range.lowerBound - other.range.upperBound
        guard (1...3).contains(distance) else { break }
        let word = words.text.words[match.range.lowerBound]
        let isArabic = ScalarFolding.isArabic(words.text.letters[word.first])
        if isArabic ? distance <= 2 : words.text.hasLower && word.isCapital { return true }
      default: break
      }
    }
    return false
  }

  // Goods and means count only where no offence stands beside them, or in a row of goods behind one verb.
  private mutating func dropWeak() {
    let isAlone = !offences.joined().contains { !$0.isWeak }
    var isRow = false
    for index in offences.indices {
      let sure = offences[index].filter { !$0.isWeak }
      if sure.isEmpty {
        guard !isAlone, !isRow else { continue }
        offences[index] = []
      } else {
        let kept = offences[index].filter { weak in
          guard weak.isWeak else { return true }
          return sure.contains {
            OffenceKinship.isNarrower(weak.offence.code, than: $0.offence.code)
          }
        }
        offences[index] = kept
        isRow = kept.last.map { OffenceKinship.isGoods($0.offence.code) } ?? false
      }
    }
    for index in offences.indices {
      let all = offences[index]
      offences[index] = all.filter { one in
        !all.contains { OffenceKinship.isNarrower($0.offence.code, than: one.offence.code) }
      }
    }
  }

  private mutating func mark(
    _ meaning: ChargePhrase.Meaning,
    isSpreading: Bool,
    _ set: (inout RecognisedOffence) -> Void
  ) {
    for (index, clause) in clauses.enumerated() {
      for match in clause.matches where row(match).meaning == meaning {
        let here = offences[index]
        if let next = here.firstIndex(where: { $0.match.range.lowerBound > match.range.lowerBound })
        {
          let last = isSpreading ? here.count : next + 1
          for place in next..<last { set(&offences[index][place].offence) }
          if isSpreading { spread(from: index + 1, set) }
        } else if let last = here.indices.last {
          set(&offences[index][last].offence)
        } else if let later = offences.indices.first(where: { $0 > index && !offences[$0].isEmpty })
        {
          set(&offences[later][0].offence)
          if isSpreading { spread(from: later, set) }
        } else if let earlier = offences.indices.last(where: {
          $0 < index && !offences[$0].isEmpty
        }) {
          set(&offences[earlier][offences[earlier].count - 1].offence)
        }
      }
    }
  }

  private mutating func spread(from start: Int, _ set: (inout RecognisedOffence) -> Void) {
    guard start < offences.count else { return }
    for index in start..<offences.count {
      for place in offences[index].indices { set(&offences[index][place].offence) }
    }
  }

  /// The parts of the segment: clauses are kept together until one charges something else.
  func parts(references: [ClosedRange<Int>]) -> [ChargePart] {
    var parts: [ChargePart] = []
    var first: Int?
    var last = 0
    var held: [RecognisedOffence] = []
    func close() {
      guard let start = first else { return }
      let range = clauses[start].range.lowerBound...clauses[last].range.upperBound
      let cited = references.filter { range.contains($0.lowerBound) }.map { words.text.text($0) }
      parts.append(
        ChargePart(text: words.text.text(range), lawReferences: cited, offences: held)
      )
      first = nil
      held = []
    }
    for index in clauses.indices {
      let here = offences[index].map(\.offence)
      let isNew = here.contains { offence in !held.contains { $0.code == offence.code } }
      if !held.isEmpty, isNew { close() }
      if first == nil { first = index }
      last = index
      for offence in here { merge(offence, into: &held) }
    }
    close()
    return parts
  }

  private func merge(_ offence: RecognisedOffence, into held: inout [RecognisedOffence]) {
    guard let place = held.firstIndex(where: { $0.code == offence.code }) else {
      held.append(offence)
      return
    }
    var kept = offence.confidence > held[place].confidence ? offence : held[place]
    kept.isAttempt = kept.isAttempt || held[place].isAttempt
    kept.isConspiracy = kept.isConspiracy || held[place].isConspiracy
    kept.isAiding = kept.isAiding || held[place].isAiding
    held[place] = kept
  }
}
