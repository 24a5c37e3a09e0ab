/// Compares two names: finds which part of the one is which part of the other, and weighs what agrees and what does not.
final class NameComparison: Sendable {
  let policy: PersonPolicy
  let parts: PartComparison

  init(policy: PersonPolicy, rarity: RaritySnapshot) {
    self.policy = policy
    parts = PartComparison(policy: policy, rarity: rarity)
  }

  /// What the comparison of two name forms gave.
  struct Result {
    /// The bits of the parts that agree.
    var agreeing: Float = 0
    /// The bits, zero or less, of what contradicts or is missing on one side.
    var against: Float = 0
    var matched = 0
    /// Pairs of parts of which neither fits anything.
    var contradicted = 0
    /// Parts that only one side has.
    var extra = 0
    /// The weakest kind of agreement among the parts.
    var equalOnly = true
    var hasSimilar = false
    /// Whether three or more parts agree in another order.
    var outOfOrder = false
    /// Which name clearly contradicts while something else agrees.
    var contradiction = Dependence.Contradiction.none

    /// The best that can be said of no agreement at all.
    static let none = Result(against: -1000)
  }

  /// A part of one side with the part of the other that it was taken for; for explanations only.
  struct Pairing {
    var query: Int
    var candidate: Int
    var agreement: PartAgreement
    var bits: Float
  }

  /// How each part of the one person agrees with each part of the other, whichever forms they stand in.
  struct Table {
    let values: UnsafeMutableBufferPointer<PartComparison.Result>
    /// The number of the other person's parts.
    let width: Int
  }

  /// Compares all parts of two persons and lends the table; parts that several forms share are compared once.
  func withTable<Value>(_ a: PersonView, _ b: PersonView, _ body: (Table) -> Value) -> Value {
    withUnsafeTemporaryAllocation(
      of: PartComparison.Result.self,
      capacity: max(1, a.partCount * b.partCount)
    ) { values in
      for i in 0..<a.partCount {
        let part = a.part(i)
        for j in 0..<b.partCount { values[i * b.partCount + j] = parts.compare(part, b.part(j)) }
      }
      return body(Table(values: values, width: b.partCount))
    }
  }

  /// Compares two forms.
  func compare(
    _ a: FormView,
    _ b: FormView,
    table: Table,
    note: ((Pairing) -> Void)? = nil
  ) -> Result {
    let (countA, countB) = (a.count, b.count)
    guard countA > 0, countB > 0 else { return .none }
    var result = Result()
    var freeA: UInt32 = (1 << UInt32(countA)) - 1
    var freeB: UInt32 = (1 << UInt32(countB)) - 1
    if countA != countB {
      join(a, b, table, &freeA, &freeB, &result, note)
    }
    let floor = -policy.nameContradiction
    var order = UInt64.max
    while freeA != 0, freeB != 0 {
      var best = PartComparison.Result(agreement: .none, bits: floor)
      var (bestA, bestB) = (0, 0)
      for i in 0..<countA where freeA & (1 << UInt32(i)) != 0 {
        let row = a.number(i) * table.width
        for j in 0..<countB where freeB & (1 << UInt32(j)) != 0 {
          let value = table.values[row + b.number(j)]
          // Of equals, the pair in the same place: "Sergey Sergey" is not "out of order".
          let better =
            value.bits > best.bits
            || (value.bits == best.bits && value.agreement != .none
              && abs(i - j) < abs(bestA - bestB))
          if better {
            best = value
            (bestA, bestB) = (i, j)
          }
        }
      }
      guard best.agreement != .none else { break }
      freeA &= ~(1 << UInt32(bestA))
      freeB &= ~(1 << UInt32(bestB))
      order ^= UInt64(15 ^ bestB) << UInt64(4 * bestA)
      if best.isFathers { weighFathers(a, bestA, b, bestB, &best) }
      record(best, bestA, bestB, &result, note)
    }
    result.outOfOrder = result.matched > 2 && isOutOfOrder(order, countA)
    weigh(a, b, freeA, freeB, &result)
    return result
  }

  /// Takes a father's name for the person's own only where the other side says that it is: a second forename often is the
  /// father's name without its word.
  private func weighFathers(
    _ a: FormView,
    _ i: Int,
    _ b: FormView,
    _ j: Int,
    _ value: inout PartComparison.Result
  ) {
    let isOwn =
      a.part(i).kindCode == PartKind.given.rawValue
      ? firstOwn(a) == 1 << UInt32(i) : firstOwn(b) == 1 << UInt32(j)
    if isOwn {
      value.agreement = .fathers
    } else {
      value.bits += policy.namePatronymicSwapped
    }
  }

  /// Whether the parts agree in another order than one name read from another part on: family name first is no other
  /// order, father and son exchanged is.
  ///
  /// Four bits a part of the one name give the place in the other; 15 is none.
  private func isOutOfOrder(_ order: UInt64, _ count: Int) -> Bool {
    var descents = 0
    var first = -1
    var last = -1
    for index in 0..<count {
      let place = Int(order >> UInt64(4 * index) & 15)
      guard place != 15 else { continue }
      if first < 0 { first = place }
      if place < last { descents += 1 }
      last = place
    }
    if first < last { return descents > 0 }
    return descents > 1
  }

  private func record(
    _ value: PartComparison.Result,
    _ i: Int,
    _ j: Int,
    _ result: inout Result,
    _ note: ((Pairing) -> Void)?
  ) {
    if value.bits >= 0 { result.agreeing += value.bits } else { result.against += value.bits }
    result.matched += 1
    switch value.agreement {
    case .equal: break
    case .variant, .transliterated, .joined: result.equalOnly = false
    case .none, .similar, .initial, .nickname, .beginning, .fathers:
      result.equalOnly = false
      result.hasSimilar = true
    }
    note?(Pairing(query: i, candidate: j, agreement: value.agreement, bits: value.bits))
  }

  /// Takes one part for two neighbouring parts of the other side where that fits better than either alone.
  private func join(
    _ a: FormView,
    _ b: FormView,
    _ table: Table,
    _ freeA: inout UInt32,
    _ freeB: inout UInt32,
    _ result: inout Result,
    _ note: ((Pairing) -> Void)?
  ) {
    func alone(_ short: Int, _ long: Int) -> Float {
      let (i, j) = a.count < b.count ? (short, long) : (long, short)
      return table.values[a.number(i) * table.width + b.number(j)].bits
    }
    let (short, long) = a.count < b.count ? (a, b) : (b, a)
    for i in 0..<short.count {
      let whole = short.part(i)
      guard whole.soundCount >= 4 else { continue }
      for j in 0..<(long.count - 1) {
        let value = parts.compareJoined(whole, long.part(j), long.part(j + 1))
        guard value.agreement != .none, value.bits > 0, value.bits > alone(i, j),
          value.bits > alone(i, j + 1)
        else { continue }
        let bits: UInt32 = 3 << UInt32(j)
        let own: UInt32 = 1 << UInt32(i)
        if a.count < b.count {
          guard freeA & own != 0, freeB & bits == bits else { continue }
          freeA &= ~own
          freeB &= ~bits
          record(value, i, j, &result, note)
        } else {
          guard freeB & own != 0, freeA & bits == bits else { continue }
          freeB &= ~own
          freeA &= ~bits
          record(value, j, i, &result, note)
        }
        break
      }
    }
  }

  /// Counts what was left over on both sides as contradiction, on one side as missing.
  private func weigh(
    _ a: FormView,
    _ b: FormView,
    _ freeA: UInt32,
    _ freeB: UInt32,
    _ result: inout Result
  ) {
    let leftA = substantial(a, freeA)
    let leftB = substantial(b, freeB)
    result.contradicted = min(leftA, leftB)
    result.extra = max(leftA, leftB) - result.contradicted
    var against = Float(result.contradicted) * policy.nameContradiction
    if result.contradicted > 0, result.matched > 0 {
      tellContradiction(a, b, freeA, freeB, &result)
    }
    if result.contradicted > 0 {
      if freeA & firstOwn(a) != 0, freeB & firstOwn(b) != 0 {
        against += policy.nameFirstContradicted + policy.nameFirstShare * result.agreeing
      }
      against += policy.nameContradictionShare * result.agreeing * Float(result.contradicted)
    }
    against += Float(result.extra) * policy.nameExtra
    if result.contradicted == 0, result.extra > 0, result.matched >= 2 {
      let longer = leftA > leftB ? (a, freeA) : (b, freeB)
      if longer.1 & firstOwn(longer.0) != 0 {
        // Two parts may be a middle name and a family name; three are a line of fathers.
        against += policy.nameFirstExtra * (result.matched == 2 ? 0.4 : 1)
      }
    }
    if result.outOfOrder { against += policy.nameOutOfOrder }
    result.against -= against
  }

  /// Notes which name it is that clearly contradicts: the person's own, or the family's.
  ///
  /// Where only one side says which part is which, that side is believed; where neither does, nothing is noted: a list of
  /// by-names and misread orders is no contradiction.
  private func tellContradiction(
    _ a: FormView,
    _ b: FormView,
    _ freeA: UInt32,
    _ freeB: UInt32,
    _ result: inout Result
  ) {
    let (givenA, familyA) = (places(of: .given, a), places(of: .family, a))
    let (givenB, familyB) = (places(of: .given, b), places(of: .family, b))
    guard givenA != 0 && familyA != 0 || givenB != 0 && familyB != 0 else { return }
    func isLost(_ one: UInt32, _ other: UInt32) -> Bool {
      guard one | other != 0, freeA & one == one, freeB & other == other else { return false }
      // Of a side that does not say, any part that is left over may be the one.
      let (left, right) = (one == 0 ? freeA : one, other == 0 ? freeB : other)
      return isClear(a, left, b, right)
    }
    if isLost(givenA, givenB) {
      result.contradiction = .own
    } else if isLost(familyA, familyB) {
      result.contradiction = .family
    }
  }

  /// Whether no part of the one is anything like a part of the other: slips beyond what is compared are no contradiction.
  private func isClear(_ a: FormView, _ left: UInt32, _ b: FormView, _ right: UInt32) -> Bool {
    for i in 0..<a.count where left & (1 << UInt32(i)) != 0 {
      for j in 0..<b.count where right & (1 << UInt32(j)) != 0 {
        let (first, second) = (a.part(i), b.part(j))
        let (shorter, longer) = (
          min(first.soundCount, second.soundCount), max(first.soundCount, second.soundCount)
        )
        // What is read from another script is a guess.
        guard first.scriptCode == Script.latin.rawValue,
          second.scriptCode == Script.latin.rawValue, shorter >= 3,
          (first.letterMask ^ second.letterMask).nonzeroBitCount > 1
        else { return false }
        let edits = SpellingDistance.edits(
          first.sounds,
          first.soundCount,
          second.sounds,
          second.soundCount
        )
        // “Kader” is “Abdelkhader” cut short.
        let cut = longer - shorter
        guard edits * 5 >= longer * 2, edits > (cut > 2 && shorter > 4 ? cut + 1 : cut) else {
          return false
        }
      }
    }
    return true
  }

  /// The places, as bits, of the parts of a kind that are more than particles and initials.
  private func places(of kind: PartKind, _ form: FormView) -> UInt32 {
    var places: UInt32 = 0
    for index in 0..<form.count {
      let part = form.part(index)
      if part.kindCode == kind.rawValue, !part.isWeak, !part.isInitial {
        places |= 1 << UInt32(index)
      }
    }
    return places
  }

  /// The place, as a bit, of the name that is the person's own: the first forename, or the first part.
  private func firstOwn(_ form: FormView) -> UInt32 {
    for index in 0..<form.count where form.part(index).kindCode == PartKind.given.rawValue {
      return 1 << UInt32(index)
    }
    return 1
  }

  /// How many left-over parts are more than particles.
  private func substantial(_ form: FormView, _ free: UInt32) -> Int {
    var count = 0
    for index in 0..<form.count where free & (1 << UInt32(index)) != 0 {
      if !form.part(index).isWeak { count += 1 }
    }
    return count
  }
}
