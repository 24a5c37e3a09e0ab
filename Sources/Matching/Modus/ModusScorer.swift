import Notices

/// Compares prepared methods: identifiers, offence, slots and words, and place and time apart.
package struct ModusScorer: Sendable {
  package let policy: ModusPolicy
  package let rarity: RaritySnapshot
  let indicatorWeights: [Float]

  package init(policy: ModusPolicy, rarity: RaritySnapshot = .builtIn) {
    self.policy = policy
    self.rarity = rarity
    indicatorWeights = IndicatorType.allCases.map { policy.weight(of: $0) }
  }

  /// Compares two methods; the same either way round.
  package func score(_ query: PreparedModus, _ candidate: PreparedModus) -> ModusScore {
    var bits = SIMD32<Float>(repeating: 0)
    var outcomes = SIMD32<UInt8>(repeating: 0)
    var agreeing = 0
    func put(_ feature: ModusFeature, _ evidence: Evidence) {
      bits[Int(feature.rawValue)] = evidence.bits
      outcomes[Int(feature.rawValue)] = evidence.outcome.rawValue
      let isSlot = !feature.isPlaceOrTime && feature != .text
      if isSlot, evidence.bits >= policy.slotLeast { agreeing += 1 }
    }
    let indicators = compareIndicators(query, candidate)
    put(.indicators, indicators)
    put(.offence, compareOffence(query.offence, candidate.offence))
    let within = sharedOffence(query, candidate)
    for slot in ModusFeature.slots { put(slot, compareSlot(slot, query, candidate, within)) }
    put(.text, compareSlot(.text, query, candidate, within))
    discountEchoes(&bits)
    let events = EventComparison(policy: policy)
    put(.place, events.place(query.events, candidate.events))
    put(.date, events.date(query.events, candidate.events))

    let placeAndTime =
      bits[Int(ModusFeature.place.rawValue)] + bits[Int(ModusFeature.date.rawValue)]
    let sum = bits.sum()
    let isLead =
      indicators.bits >= policy.indicatorAlone || agreeing >= Int(policy.slotsNeeded)
    return ModusScore(
      bits: sum,
      placeAndTimeBits: placeAndTime,
      probability: Logarithm.probability(
        logOdds: Double(priorBits + policy.slope * sum)
      ),
      grade: isLead ? grade(sum - placeAndTime, identified: indicators.bits) : .none,
      agreeingSlots: agreeing,
      outcomes: outcomes,
      featureBits: bits
    )
  }

  /// Slots are no independent witnesses: whoever works one way in one of them mostly does in the others.
  ///
  /// The slot that says most counts whole, each further one by ``ModusPolicy/slotEcho`` less. Where an identifier agrees, what
  /// differs is bounded: a group has more than one way of working.
  private func discountEchoes(_ bits: inout SIMD32<Float>) {
    let features = (ModusFeature.slots + [.text]).map { Int($0.rawValue) }
    var factor: Float = 1
    for feature in features.filter({ bits[$0] > 0 }).sorted(by: { bits[$0] > bits[$1] }) {
      bits[feature] *= factor
      factor *= policy.slotEcho
    }
    let against = features.reduce(Float(0)) { $0 + min(0, bits[$1]) }
    let isIdentified =
      bits[Int(ModusFeature.indicators.rawValue)] >= policy.indicatorAlone
    if isIdentified, -against > policy.slotsAgainst {
      for feature in features where bits[feature] < 0 {
        bits[feature] *= policy.slotsAgainst / -against
      }
    }
  }

  /// The more methods are held, the more of them agree by chance; identifiers do not agree by chance.
  private func grade(_ bits: Float, identified: Float) -> Grade {
    let above = bits - raised
    if above >= policy.strong { return .strong }
    if above >= policy.probable { return .probable }
    if above >= policy.possible { return .possible }
    return identified >= policy.indicatorAlone && bits >= policy.possible ? .possible : .none
  }

  private var raised: Float {
    max(0, Float(Logarithm.log2(Double(max(1, rarity.methods)) / Double(policy.thresholdMethods))))
  }

  private var priorBits: Float {
    rarity.methods > 0
      ? policy.priorHeld - Float(Logarithm.log2(Double(rarity.methods))) : policy.priorPair
  }

  /// Where the probability starts from.
  package var priorWord: String {
    rarity.methods > 0 ? "one method among \(rarity.methods)" : "two methods side by side"
  }

  /// The bits that sharing this identifier is worth.
  func weight(_ a: PreparedModus.Identifier, _ b: PreparedModus.Identifier) -> Float {
    if a.isShared || b.isShared { return policy.indicatorCommon }
    var full = Int(a.type) < indicatorWeights.count ? indicatorWeights[Int(a.type)] : 0
    if let bits = rarity.counted(RarityToken.identifier(a.hash)) {
      // What more records hold than one series has is a service, not an offender.
      let holders = Float(rarity.methods) * Float(Logarithm.exp2(Double(-bits)))
      if holders > policy.indicatorFan {
        full -= 2 * Float(Logarithm.log2(Double(holders / policy.indicatorFan)))
        full = max(full, policy.indicatorCommon)
      }
    }
    return a.isDerived || b.isDerived ? full * policy.indicatorDerivedShare : full
  }

  private func compareIndicators(_ a: PreparedModus, _ b: PreparedModus) -> Evidence {
    guard !a.identifiers.isEmpty, !b.identifiers.isEmpty else { return .missing }
    var best: Float = 0
    var sum: Float = 0
    for first in a.identifiers {
      for second in b.identifiers where second.hash == first.hash {
        let weight = weight(first, second)
        sum += weight
        best = max(best, weight)
      }
    }
    // Infrastructure is shared as a bundle: the second value says half of what the first does.
    guard sum > 0 else { return Evidence(outcome: .inconclusive, bits: 0) }
    return Evidence(
      outcome: best <= policy.indicatorCommon ? .inconclusive : .overlap,
      bits: min(policy.indicatorMost, best + (sum - best) * 0.5)
    )
  }

  private func compareOffence(_ a: String, _ b: String) -> Evidence {
    guard !a.isEmpty, !b.isEmpty else { return .missing }
    if a == b {
      let measured = rarity.counted(RarityToken.offence(StableHash.short(a.utf8, seed: 43)))
      return Evidence(
        outcome: .equal,
        bits: min(policy.offenceEqual, max(0.2, measured ?? policy.offenceEqual))
      )
    }
    // ICCS codes are a tree by digits; INTERPOL's letters are not.
    let digits = a.utf8.allSatisfy { $0 <= 0x39 } && b.utf8.allSatisfy { $0 <= 0x39 }
    if digits, a.utf8.count >= 2, b.utf8.count >= 2 {
      guard a.prefix(2) == b.prefix(2) else {
        return Evidence(outcome: .different, bits: -policy.offenceDifferent)
      }
      let nested = a.hasPrefix(b) || b.hasPrefix(a)
      return Evidence(
        outcome: nested ? .partial : .overlap,
        bits: nested ? policy.offenceRelated * 1.5 : policy.offenceRelated
      )
    }
    let sameScheme = a.utf8.allSatisfy { $0 > 0x39 } && b.utf8.allSatisfy { $0 > 0x39 }
    guard sameScheme else { return Evidence(outcome: .inconclusive, bits: 0) }
    return Evidence(outcome: .different, bits: -policy.offenceDifferent)
  }

  /// The bits of a word, expected by its length when nobody counted it.
  func bits(of word: PreparedModus.Word) -> Float {
    let letters = word.text.utf8.count
    let expected: Float = letters <= 3 ? 4 : letters <= 5 ? 5.5 : letters <= 7 ? 6.5 : 7.5
    return rarity.bits(of: RarityToken.word(word.hash), expected: expected)
  }

  /// The offence that both record, with its rarity, when it was counted.
  func sharedOffence(
    _ a: PreparedModus,
    _ b: PreparedModus
  ) -> (token: Int64, bits: Float)? {
    guard !a.offence.isEmpty, a.offence == b.offence else { return nil }
    let token = a.offenceToken
    return rarity.counted(token).map { (token, $0) }
  }

  /// The bits of a word within an offence: what all of a trade do says nothing of one of them.
  func bits(
    of word: PreparedModus.Word,
    in modus: PreparedModus,
    _ within: (token: Int64, bits: Float)?
  ) -> Float {
    let alone = bits(of: word)
    guard let within, let joint = rarity.counted(modus.token(within: within.token, word)) else {
      return alone
    }
    return min(alone, max(0, joint - within.bits))
  }

  private func compareSlot(
    _ slot: ModusFeature,
    _ a: PreparedModus,
    _ b: PreparedModus,
    _ within: (token: Int64, bits: Float)?
  ) -> Evidence {
    var (countA, countB, shared) = (0, 0, 0)
    var sum: Float = 0
    var rarest: Float = 0
    for word in b.words where word.slot == slot.rawValue { countB += 1 }
    for word in a.words where word.slot == slot.rawValue {
      countA += 1
      if countB > 0, b.words.contains(where: { $0.slot == word.slot && $0.hash == word.hash }) {
        shared += 1
        let bits = bits(of: word, in: a, within)
        sum += bits
        rarest = max(rarest, bits)
      }
    }
    // Not recorded is not absent.
    guard countA > 0, countB > 0 else { return .missing }
    let isText = slot == .text
    guard shared > 0 else {
      return isText
        ? Evidence(outcome: .inconclusive, bits: 0)
        : Evidence(outcome: .different, bits: -policy.slotDifferent)
    }
    // Long texts share words by chance: what is shared counts by its part of the shorter.
    let share = Float(shared) / Float(min(countA, countB))
    let factor = isText ? policy.textWord : policy.slotWord * policy.factor(of: slot)
    let most = isText ? policy.textMost : policy.slotMost * policy.factor(of: slot)
    let all = shared == countA && shared == countB
    return Evidence(
      outcome: all ? .equal : .overlap,
      // The words of one phrase come together: the rarest says nearly all of what they say.
      bits: min(most, (rarest + (sum - rarest) * policy.wordEcho) * factor * (0.4 + 0.6 * share))
    )
  }
}

extension ModusPolicy {
  fileprivate func weight(of type: IndicatorType) -> Float {
    switch type {
    case .domain: indicatorDomain
    case .ipv4, .ipv6: indicatorAddress
    case .url: indicatorWebAddress
    case .email: indicatorEmail
    case .sha256, .sha1, .md5: indicatorHash
    case .cve: indicatorVulnerability
    case .wallet: indicatorWallet
    case .phone: indicatorPhone
    case .plate: indicatorPlate
    case .serial: indicatorSerial
    case .account: indicatorAccount
    case .other: indicatorOther
    }
  }

  /// What is peculiar to an offender counts more than what all of his trade do.
  fileprivate func factor(of slot: ModusFeature) -> Float {
    switch slot {
    case .trademark, .tale, .malware, .concealment: slotTrademark
    default: 1
    }
  }
}
