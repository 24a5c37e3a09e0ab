/// How two name parts agree.
enum PartAgreement: UInt8 {
  case none = 0
  case equal = 1
  /// Spelled otherwise, but the same consonants or a change that writers of another alphabet make.
  case variant = 2
  /// Alike but for a slip.
  case similar = 3
  /// Written in another script.
  case transliterated = 4
  case initial = 5
  /// A short or sister form.
  case nickname = 6
  /// One is the beginning of the other.
  case beginning = 7
  /// One part is two parts of the other side.
  case joined = 8
  /// One is the person's own name and the other a father's.
  case fathers = 9
}

/// Compares name parts and weighs their agreement by rarity.
final class PartComparison: Sendable {
  let policy: PersonPolicy
  let rarity: RaritySnapshot
  private let leastCosts = SpellingDistance.leastCosts

  init(policy: PersonPolicy, rarity: RaritySnapshot) {
    self.policy = policy
    self.rarity = rarity
  }

  struct Result {
    var agreement: PartAgreement
    /// Evidence in bits; for parts that do not agree, minus infinity.
    var bits: Float
    /// Whether a forename was taken for a father's name; what that costs is taken off already.
    var isFathers = false

    static let none = Result(agreement: .none, bits: -Float.infinity)
  }

  /// Compares two parts of two names.
  func compare(_ a: PartView, _ b: PartView) -> Result {
    var result = compareLetters(a, b)
    guard result.agreement != .none else { return result }
    if a.kindCode != b.kindCode, a.kindCode != 0, b.kindCode != 0 {
      // Family names and forenames are exchanged often enough in transit; a father's name is not the child's own.
      let given = PartKind.given.rawValue
      let patronymic = PartKind.patronymic.rawValue
      let isFathers =
        a.kindCode == given && b.kindCode == patronymic
        || a.kindCode == patronymic && b.kindCode == given
      result.isFathers = isFathers
      result.bits -= isFathers ? policy.namePatronymicSwapped : policy.nameKindSwapped
    }
    // Who bears two family names is known by the first.
    let flags = PersonLayout.PartFlag.self
    if (a.flags ^ b.flags) & flags.second != 0, (a.flags | b.flags) & flags.iberian != 0 {
      result.bits -= policy.nameSecondFamily
    }
    // The father of Adam is not Adam.
    if a.isKunya != b.isKunya { result.bits -= policy.nameKunya }
    if a.isWeak || b.isWeak { result.bits = min(result.bits, policy.nameWeakPart) }
    return result
  }

  private func compareLetters(_ a: PartView, _ b: PartView) -> Result {
    // Between Han characters their readings in a third language say nothing.
    if (a.flags | b.flags) & PersonLayout.PartFlag.reading != 0, a.isReadAlready, b.isReadAlready {
      return .none
    }
    if a.exact == b.exact {
      if a.isInitial { return Result(agreement: .initial, bits: policy.nameInitial) }
      let bits = rarity.exactBits(a) - policy.nameEqual
      if a.scriptCode == b.scriptCode, a.scriptCode == Script.han.rawValue, !sameSymbols(a, b) {
        // The same reading of other characters: many names share it.
        return Result(agreement: .variant, bits: bits / 2)
      }
      return Result(agreement: .equal, bits: bits)
    }
    if a.isInitial || b.isInitial {
      guard a.letterCount > 0, b.letterCount > 0, a.letters[0] == b.letters[0] else { return .none }
      return Result(agreement: .initial, bits: policy.nameInitial)
    }
    var best = spelling(a, b)
    if a.scriptCode != b.scriptCode {
      let crossed = transliterated(a, b)
      if crossed.bits > best.bits { best = crossed }
    }
    if a.nickname != 0, sharesNickname(a, b) {
      let bits = min(rarity.exactBits(a), rarity.exactBits(b)) - policy.nameNickname
      if bits > best.bits { best = Result(agreement: .nickname, bits: max(bits, 0.5)) }
    }
    if best.bits < policy.nameBeginning, isBeginning(a, b) {
      best = Result(agreement: .beginning, bits: policy.nameBeginning)
    }
    if (a.flags | b.flags) & PersonLayout.PartFlag.cut != 0, isBeginning(a, b) {
      let (shorter, longer) = a.letterCount < b.letterCount ? (a, b) : (b, a)
      if shorter.flags & PersonLayout.PartFlag.cut != 0 {
        let told = RarityToken.expected(length: shorter.letterCount)
        let bits = min(rarity.exactBits(longer), told) - policy.nameCut
        if bits > best.bits { best = Result(agreement: .beginning, bits: bits) }
      }
    }
    return best
  }

  private func spelling(_ a: PartView, _ b: PartView) -> Result {
    let (countA, countB) = (a.soundCount, b.soundCount)
    guard countA > 0, countB > 0 else { return symbols(a, b) }
    let sameSkeleton = a.skeleton == b.skeleton
    let longest = max(countA, countB)
    // Letters that only one side has: each costs at least a vowel's gap, so most pairs need no table.
    let differing = (a.letterMask ^ b.letterMask).nonzeroBitCount
    guard sameSkeleton || (abs(countA - countB) <= 4 && differing * 2 <= longest + 3) else {
      return .none
    }
    let shortness = max(1, policy.spellingShort / Float(min(countA, countB)))
    let ceiling = policy.spellingCeiling(letters: min(countA, countB), shortness: shortness)
    guard leastCost(a.letterMask, b.letterMask) < ceiling else { return .none }
    var distance = SpellingDistance.cost(a.sounds, countA, b.sounds, countB, ceiling: ceiling)
    if abs(countA - countB) == 1, !sameSkeleton, mayBeMerged(a, b) {
      let (shorter, longer) = countA < countB ? (a, b) : (b, a)
      distance = SpellingDistance.costMerged(
        shorter.sounds,
        shorter.soundCount,
        longer.sounds,
        longer.soundCount,
        ceiling: distance
      )
    }
    guard distance < ceiling else { return .none }
    let cost = Float(distance) * 0.25 * policy.nameSpelling * shortness + policy.nameVariant
    let bits: Float
    if sameSkeleton {
      let rare = min(rarity.skeletonBits(a), rarity.skeletonBits(b))
      bits = max(rare - cost, policy.nameVariantLeast)
      return Result(agreement: .variant, bits: bits)
    }
    bits = min(rarity.exactBits(a), rarity.exactBits(b)) - cost
    return Result(agreement: .similar, bits: bits)
  }

  /// Whether the one has an *m* or *d* where the other may have the two letters that print like it.
  private func mayBeMerged(_ a: PartView, _ b: PartView) -> Bool {
    let (shorter, longer) = a.soundCount < b.soundCount ? (a, b) : (b, a)
    func has(_ part: PartView, _ letters: UInt32) -> Bool { part.letterMask & letters == letters }
    return has(shorter, Self.m) && has(longer, Self.r | Self.n)
      || has(shorter, Self.d) && has(longer, Self.k | Self.l)
  }

  private static let m: UInt32 = 1 << 13
  private static let r: UInt32 = 1 << 18
  private static let n: UInt32 = 1 << 14
  private static let d: UInt32 = 1 << 4
  private static let k: UInt32 = 1 << 11
  private static let l: UInt32 = 1 << 12

  /// What it costs at least, in quarter bits, that letters of the one do not occur in the other: each must go.
  private func leastCost(_ first: UInt32, _ second: UInt32) -> Int32 {
    var (left, right) = (first & ~second, second & ~first)
    var (leftSum, rightSum): (Int32, Int32) = (0, 0)
    while left != 0 {
      leftSum += leastCosts[left.trailingZeroBitCount]
      left &= left - 1
    }
    while right != 0 {
      rightSum += leastCosts[right.trailingZeroBitCount]
      right &= right - 1
    }
    return max(leftSum, rightSum)
  }

  /// Compares words of a script that nothing writes in Latin, symbol by symbol.
  private func symbols(_ a: PartView, _ b: PartView) -> Result {
    let count = a.symbolCount
    guard count >= 3, count == b.symbolCount, a.scriptCode == b.scriptCode else { return .none }
    var differing = 0
    for index in 0..<count {
      let first = a.symbols.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self)
      if first != b.symbols.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self) {
        differing += 1
      }
    }
    guard differing * 3 <= count else { return .none }
    let rare = min(rarity.exactBits(a), rarity.exactBits(b))
    return Result(agreement: .similar, bits: rare - Float(differing) * 7)
  }

  private func transliterated(_ a: PartView, _ b: PartView) -> Result {
    let forward = aligned(a, b)
    let backward = aligned(b, a)
    return forward.bits >= backward.bits ? forward : backward
  }

  /// Weighs the letters of one part as a writing of the other's symbols.
  private func aligned(_ native: PartView, _ other: PartView) -> Result {
    guard native.symbolCount > 0, other.letterCount > 0,
      let script = Script(rawValue: native.scriptCode), let aligner = Aligner.of(script)
    else { return .none }
    switch script {
    case .cyrillic, .arabic, .hebrew:
      // These write every consonant: names that share few classes of sound need no table.
      let differing = Self.soundClasses(native.letterMask) ^ Self.soundClasses(other.letterMask)
      if differing.nonzeroBitCount > 2 { return .none }
    case .latin, .greek, .han, .kana, .hangul, .other: break
    }
    let ceiling = policy.transliterationCeiling(letters: other.letterCount)
    let cost = aligner.cost(
      symbols: native.symbols,
      count: native.symbolCount,
      letters: other.letters,
      length: other.letterCount,
      ceiling: ceiling
    )
    guard cost < ceiling else { return .none }
    let bits = rarity.exactBits(other) - Float(cost) * 0.25 * policy.nameTransliteration
    return Result(agreement: .transliterated, bits: bits)
  }

  /// A bit for each class of consonants among the letters.
  private static func soundClasses(_ letters: UInt32) -> UInt8 {
    var classes: UInt8 = 0
    for (index, mask) in Self.classMasks.enumerated() where letters & mask != 0 {
      classes |= 1 << UInt8(index)
    }
    return classes
  }

  /// The letters of each class: labials, dentals, velars, sibilants, nasals, l, r.
  private static let classMasks: [UInt32] = ["bpfv", "dt", "gkx", "szqwj", "mn", "l", "r"].map {
    $0.utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  private func sameSymbols(_ a: PartView, _ b: PartView) -> Bool {
    guard a.symbolCount == b.symbolCount else { return false }
    return (0..<a.symbolCount).allSatisfy {
      a.symbols.loadUnaligned(fromByteOffset: $0 * 2, as: UInt16.self)
        == b.symbols.loadUnaligned(fromByteOffset: $0 * 2, as: UInt16.self)
    }
  }

  private func sharesNickname(_ a: PartView, _ b: PartView) -> Bool {
    let (first, second) = (b.nickname, b.otherNickname)
    return a.nickname == first || (second != 0 && a.nickname == second)
      || (a.otherNickname != 0 && (a.otherNickname == first || a.otherNickname == second))
  }

  private func isBeginning(_ a: PartView, _ b: PartView) -> Bool {
    let shorter = min(a.letterCount, b.letterCount)
    guard shorter >= 3, a.letterCount != b.letterCount else { return false }
    // “Ivan” is not “Ivanovich” cut short.
    let patronymic = PartKind.patronymic.rawValue
    if (a.kindCode == patronymic) != (b.kindCode == patronymic),
      abs(a.letterCount - b.letterCount) >= 4
    {
      return false
    }
    return (0..<shorter).allSatisfy { a.letters[$0] == b.letters[$0] }
  }

  /// Compares one part with two neighbouring parts of the other side run together; none when they do not fit.
  func compareJoined(_ whole: PartView, _ first: PartView, _ second: PartView) -> Result {
    let sounds = joinedSounds(whole, first, second)
    guard whole.symbolCount > 0, whole.scriptCode != first.scriptCode else { return sounds }
    let letters = joinedLetters(whole, first, second)
    return letters.bits > sounds.bits ? letters : sounds
  }

  /// Weighs the letters of two neighbouring parts as a writing of a word in another script.
  private func joinedLetters(_ whole: PartView, _ first: PartView, _ second: PartView) -> Result {
    let count = first.letterCount + second.letterCount
    guard count <= 48, count <= whole.symbolCount * 4 + 2, first.letterCount > 0,
      second.letterCount > 0, let script = Script(rawValue: whole.scriptCode),
      let aligner = Aligner.of(script)
    else { return .none }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { letters in
      guard let base = letters.baseAddress else { return .none }
      base.update(from: first.letters, count: first.letterCount)
      (base + first.letterCount).update(from: second.letters, count: second.letterCount)
      let ceiling = policy.transliterationCeiling(letters: count)
      let cost = aligner.cost(
        symbols: whole.symbols,
        count: whole.symbolCount,
        letters: base,
        length: count,
        ceiling: ceiling
      )
      guard cost < ceiling else { return .none }
      // Both parts agree, so both are as rare as they are.
      let bits =
        min(rarity.exactBits(whole), rarity.exactBits(first) + rarity.exactBits(second))
        - Float(cost) * 0.25 * policy.nameTransliteration
      return Result(agreement: .joined, bits: bits - policy.nameVariant)
    }
  }

  private func joinedSounds(_ whole: PartView, _ first: PartView, _ second: PartView) -> Result {
    let count = first.soundCount + second.soundCount
    guard abs(whole.soundCount - count) <= 2, count <= 48, first.soundCount > 0,
      second.soundCount > 0,
      (whole.letterMask ^ (first.letterMask | second.letterMask)).nonzeroBitCount <= 2
    else { return .none }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { letters in
      guard let base = letters.baseAddress else { return .none }
      base.update(from: first.sounds, count: first.soundCount)
      (base + first.soundCount).update(from: second.sounds, count: second.soundCount)
      let ceiling = policy.spellingCeiling(letters: count, shortness: 1)
      let distance = SpellingDistance.cost(
        whole.sounds,
        whole.soundCount,
        base,
        count,
        ceiling: ceiling
      )
      guard distance < ceiling else { return .none }
      let bits = rarity.exactBits(whole) - Float(distance) * 0.25 * policy.nameSpelling
      return Result(agreement: .joined, bits: bits - policy.nameVariant)
    }
  }
}
