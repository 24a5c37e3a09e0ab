/// Compares prepared persons: the one scorer behind hits, screening, scoring of pairs and explanations.
package struct PersonScorer: Sendable {
  let comparison: PersonComparison

  package var policy: PersonPolicy { comparison.policy }
  package var rarity: RaritySnapshot { comparison.rarity }
  package var prior: Prior { comparison.prior }

  /// Makes a scorer; `prior` decides the probability, and whether names alone are asked to be one person's or to find one.
  package init(policy: PersonPolicy, rarity: RaritySnapshot, prior: Prior = .pair) {
    comparison = PersonComparison(policy: policy, rarity: rarity, prior: prior)
  }

  /// Compares two persons; the same either way round.
  package func score(_ query: PreparedPerson, _ candidate: PreparedPerson) -> PersonScore {
    let comparison = comparison
    return query.withView { a in candidate.withView { b in comparison.score(a, b) } }
  }
}

/// What a scorer compares with; a class, because a scorer is passed around and its tables are large.
final class PersonComparison: Sendable {
  let policy: PersonPolicy
  let rarity: RaritySnapshot
  let prior: Prior
  let names: NameComparison
  private let births: BirthDateComparison
  private let origin: OriginComparison
  private let documents: DocumentComparison
  private let parents: ParentsComparison
  private let body: BodyComparison
  private let traits: TraitComparison
  private let dependence: Dependence
  private let priorBits: Float
  /// Whether it is asked which of many records is this person's: then relatives and namesakes are among them.
  private let isAmongMany: Bool
  /// What the thresholds rise by because more persons are held than they were made for.
  private let raised: Float

  init(policy: PersonPolicy, rarity: RaritySnapshot, prior: Prior) {
    self.policy = policy
    self.rarity = rarity
    let leastPersons = Int(policy.thresholdPersons)
    if case .population(let count) = prior, count < leastPersons {
      self.prior = .few(leastPersons)
    } else {
      self.prior = prior
    }
    names = NameComparison(policy: policy, rarity: rarity)
    births = BirthDateComparison(policy: policy)
    origin = OriginComparison(policy: policy, rarity: rarity)
    documents = DocumentComparison(policy: policy)
    parents = ParentsComparison(policy: policy)
    body = BodyComparison(policy: policy)
    traits = TraitComparison(policy: policy)
    dependence = Dependence(policy: policy)
    switch self.prior {
    case .pair: (priorBits, raised, isAmongMany) = (policy.priorPair, 0, false)
    case .names: (priorBits, raised, isAmongMany) = (policy.priorNames, 0, false)
    case .population(let count), .few(let count):
      isAmongMany = true
      priorBits = policy.priorHeld - Float(Logarithm.log2(Double(max(1, count))))
      raised = max(
        0,
        Float(Logarithm.log2(Double(max(1, count)) / Double(policy.thresholdPersons)))
      )
    }
  }

  /// What the best pair of name forms gave.
  struct BestName {
    var evidence = Evidence.missing
    var contradiction = Dependence.Contradiction.none
    var query = 0
    var candidate = 0
  }

  func score(_ a: PersonView, _ b: PersonView) -> PersonScore {
    var bits = SIMD16<Float>(repeating: 0)
    var outcomes = SIMD16<UInt8>(repeating: 0)
    func put(_ feature: Feature, _ evidence: Evidence) {
      bits[Int(feature.rawValue)] = evidence.bits
      outcomes[Int(feature.rawValue)] = evidence.outcome.rawValue
    }
    let alone = namesAlone(a, b)
    let name = bestName(a, b, alone: alone)
    put(.name, name.evidence)
    if !alone {
      put(.birthDate, births.compare(a, b))
      put(.sex, origin.sex(a, b))
      put(.nationality, origin.nationality(a, b))
      put(.birthPlace, origin.birthPlace(a, b))
      put(.birthCountry, origin.birthCountry(a, b))
      put(.address, origin.address(a, b))
      put(.document, documents.compare(a, b))
      put(.parents, parents.compare(a, b))
      put(.height, body.height(a, b))
      put(.weight, body.weight(a, b))
      put(.eyes, body.eyes(a, b))
      put(.hair, body.hair(a, b))
      if a.traits != 0, b.traits != 0 {
        put(.languages, traits.languages(a, b))
        put(.marks, traits.marks(a, b))
      }
      if !isAmongMany { weighSideBySide(&bits) }
      dependence.discount(&bits, outcomes, name.contradiction, isAmongMany: isAmongMany)
    }
    let sum = bits.sum()
    let used: Prior = alone ? .names : prior
    let odds =
      alone
      ? Double(policy.priorNames + policy.slopeNames * sum)
      : Double(priorBits + policy.slope * sum)
    return PersonScore(
      bits: sum,
      probability: Logarithm.probability(logOdds: odds),
      grade: min(
        grade(sum, alone: alone),
        alone ? .strong : dependence.ceiling(bits, outcomes, name.contradiction)
      ),
      prior: used,
      forms: (UInt8(name.query), UInt8(name.candidate)),
      outcomes: outcomes,
      featureBits: bits
    )
  }

  /// Weighs what contradicts between two records that somebody laid side by side: namesakes and relatives are not among
  /// them, and whoever moved still has an address that was theirs.
  private func weighSideBySide(_ bits: inout SIMD16<Float>) {
    func scale(_ feature: Feature, _ factor: Float) {
      let place = Int(feature.rawValue)
      if bits[place] < 0 { bits[place] *= factor }
    }
    scale(.birthDate, policy.pairBirthAgainst)
    scale(.address, policy.pairOthersAgainst)
    // Two documents that were valid at one time speak for themselves.
    let document = Int(Feature.document.rawValue)
    let own = bits[document]
    if own > -policy.documentWithinValidity { scale(.document, policy.pairOthersAgainst) }
  }

  /// From how many bits on a pair has a grade.
  func least(_ grade: Grade, _ prior: Prior) -> Float {
    let alone = prior == .names
    return switch grade {
    case .none: -.infinity
    case .possible: alone ? policy.namesPossible : policy.possible + raised
    case .probable: alone ? policy.namesProbable : policy.probable + raised
    case .strong: alone ? policy.namesStrong : policy.strong + raised
    }
  }

  private func grade(_ bits: Float, alone: Bool) -> Grade {
    let (strong, probable, possible) =
      alone
      ? (policy.namesStrong, policy.namesProbable, policy.namesPossible)
      : (policy.strong, policy.probable, policy.possible)
    let above = bits - raised
    if above >= strong { return .strong }
    if above >= probable { return .probable }
    return above >= possible ? .possible : .none
  }

  /// Whether neither side says anything but names.
  ///
  /// Of one record among many the question is who it is, not whether the names can be one person's.
  private func namesAlone(_ a: PersonView, _ b: PersonView) -> Bool {
    if isAmongMany { return false }
    return a.saysNamesOnly && b.saysNamesOnly
  }

  /// The best agreement of any form of the one with any of the other.
  func bestName(_ a: PersonView, _ b: PersonView, alone: Bool) -> BestName {
    guard a.formCount > 0, b.formCount > 0 else { return BestName() }
    let isWoman = a.sex == 2 && b.sex != 1 || b.sex == 2 && a.sex != 1
    return names.withTable(a, b) { table in
      var best = BestName(evidence: Evidence(outcome: .different, bits: -1000))
      var isContradicted = false
      var seen = Dependence.Contradiction.none
      for i in 0..<a.formCount {
        let first = a.form(i)
        for j in 0..<b.formCount {
          let second = b.form(j)
          let result = names.compare(first, second, table: table)
          let evidence = weigh(result, first, second, alone: alone)
          if result.contradiction != .none { seen = result.contradiction }
          if evidence.bits > best.evidence.bits {
            best = BestName(evidence: evidence, query: i, candidate: j)
            isContradicted = result.contradicted > 0 && !first.isHan && !second.isHan
          }
        }
      }
      // A name in another script may hide the contradiction that the same name in Latin shows; characters are read in
      // several languages, and their readings differ.
      if isContradicted { best.contradiction = seen }
      // Women's family names change by marriage.
      if best.contradiction == .family, isAmongMany, !isWoman {
        best.evidence.bits -= policy.nameFamilyContradicted
      }
      best.evidence.bits = max(best.evidence.bits, -policy.nameLeast)
      // Many names are many chances to agree.
      let chances = min(a.formCount * b.formCount, 32)
      if chances > 1, best.evidence.bits > 0, !alone {
        best.evidence.bits -= policy.nameChances * Float(Logarithm.log2(Double(chances)))
      }
      return best
    }
  }

  /// Turns what two forms agree in into the evidence of the name feature.
  private func weigh(
    _ result: NameComparison.Result,
    _ a: FormView,
    _ b: FormView,
    alone: Bool
  ) -> Evidence {
    var bits: Float
    if alone {
      // Whether one person can bear both names is a matter of what contradicts, not of how rare they are.
      let most = policy.namesMost
      var agreeing = result.agreeing
      if !result.hasSimilar {
        agreeing = max(agreeing, policy.namesPart * Float(result.matched) + agreeing * 0.1)
      }
      if agreeing > most { agreeing = most + (agreeing - most) * 0.1 }
      bits = agreeing + result.against * policy.namesAgainst
    } else {
      // Parts of one name are not independent: each further part says less.
      let against = isAmongMany ? result.against : result.against * policy.pairNamesAgainst
      bits = Self.softened(result.agreeing, policy.nameSoftening) + against
      if a.source == .weakAlias { bits -= policy.nameWeakAlias }
      if b.source == .weakAlias { bits -= policy.nameWeakAlias }
    }
    let outcome: Outcome
    if result.matched == 0 {
      outcome = .different
    } else if result.contradicted > 0 {
      outcome = .mixed
    } else if result.hasSimilar {
      outcome = .similar
    } else if result.extra > 0 {
      outcome = .partial
    } else {
      outcome = result.equalOnly ? .equal : .variant
    }
    return Evidence(outcome: outcome, bits: bits)
  }

  private static func softened(_ bits: Float, _ scale: Float) -> Float {
    bits <= scale ? bits : scale + (bits - scale) * 0.5
  }
}

extension FormView {
  /// Whether a part is written in Chinese characters.
  var isHan: Bool {
    (0..<count).contains { part($0).isFromHan }
  }
}

extension PersonView {
  /// Whether nothing but names is known.
  var saysNamesOnly: Bool {
    birthCount == 0 && nationalityCount == 0 && documentCount == 0 && placeCount == 0
      && parentCount == 0 && addressCount == 0 && sex == 0 && birthCountry == 0 && height == 0
      && weight == 0 && eyes == 0 && hair == 0 && traits == 0
  }
}
