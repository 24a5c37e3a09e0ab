import Notices

extension MatchKey {
  /// The keys to ask with: every identifier that is somebody's own, and the rarest words of the slots.
  ///
  /// Values that very many share get no key: they would bring every record and say nothing.
  package static func keys(of modus: PreparedModus, rarity: RaritySnapshot) -> [MatchKey] {
    keys(of: modus, rarity: rarity, words: 16)
  }

  /// The keys to keep of a method, weighed without any count; of more words than are asked for, because which of them turn
  /// out to be rare is known only when somebody asks.
  package static func kept(of modus: PreparedModus) -> [MatchKey] {
    keys(of: modus, rarity: .builtIn, words: 48)
  }

  private static func keys(
    of modus: PreparedModus,
    rarity: RaritySnapshot,
    words limit: Int
  ) -> [MatchKey] {
    let scorer = ModusScorer(policy: ModusPolicy(), rarity: rarity)
    var keys: [MatchKey] = []
    var seen: Set<Int64> = []
    func add(_ key: MatchKey) {
      if seen.insert(key.value).inserted { keys.append(key) }
    }
    for identifier in modus.identifiers where !identifier.isShared {
      // One identifier says more than any number of words that come together, so its records are ranked before theirs.
      let weight = 8 * scorer.weight(identifier, identifier)
      add(MatchKey(.indicator, UInt64(identifier.hash), weight: weight))
    }
    let slots = modus.words.filter { $0.slot != ModusFeature.text.rawValue }
      .map { (word: $0, bits: scorer.bits(of: $0)) }
      .sorted { ($0.bits, $0.word.hash) > ($1.bits, $1.word.hash) }
    let offence = StableHash.short(modus.offence.utf8, seed: 43)
    for (word, bits) in slots.prefix(limit) {
      let content = UInt64(word.hash) << 8 | UInt64(word.slot)
      add(MatchKey(.slotWord, content, weight: bits))
      if !modus.offence.isEmpty {
        add(MatchKey(.offenceWord, content ^ UInt64(offence) << 32, weight: 2))
      }
    }
    return keys
  }
}
