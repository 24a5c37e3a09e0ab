/// The months that stand for imprisonment for life and for death.
package let monthsOfLife = 9999

/// Reads a penalty to whole months: `8 YEARS`, `18 mois`, `2 años y 6 meses`, `cadena perpetua`.
///
/// Of a range the longer counts; life and death are ``monthsOfLife``. A number without a unit is not read.
package func readPenalty(_ raw: String, in vocabulary: Vocabulary) -> ValueReading<Int> {
  let text = cleaned(raw)
  if standsForMissing(text, in: vocabulary) { return .missing }
  switch punishment(in: Vocabulary.folded(text), vocabulary) {
  case "life"?: return ValueReading(monthsOfLife, .converted, "imprisonment for life")
  case "death"?: return ValueReading(monthsOfLife, .converted, "the death penalty")
  default: break
  }
  var reader = PenaltyReader()
  for token in MeasureToken.tokens(of: text) {
    switch token {
    case .number(let number): reader.take(number)
    case .word(let word):
      if let unit = vocabulary.code(ofFolded: word, .unit) {
        reader.take(unit)
      } else if let number = vocabulary.code(ofFolded: word, .number).flatMap({ Double($0) }) {
        reader.take(number)
      } else if word == "-" || ["to", "a", "ila", "الي"].contains(word) {
        reader.isRange = true
      }
    }
  }
  return reader.reading
}

/// Whether a text speaks of life or death: the code of the longest known phrase in it.
private func punishment(in folded: String, _ vocabulary: Vocabulary) -> String? {
  let words = folded.split(separator: " ")
  for count in stride(from: min(5, words.count), to: 0, by: -1) {
    for start in 0...(words.count - count) {
      let phrase = words[start..<start + count].joined(separator: " ")
      if let code = vocabulary.code(ofFolded: phrase, .penalty) { return code }
    }
  }
  return nil
}

private struct PenaltyReader {
  var isRange = false
  private var pending: [Double] = []
  /// Days of each duration that was read, by the size of its unit.
  private var spans: [(days: Double, unit: Double)] = []
  private var wasRange = false

  mutating func take(_ number: Double) {
    // “eight (8) years” says the same twice.
    if pending.last == number { return }
    pending.append(number)
  }

  mutating func take(_ unit: String) {
    let days: Double =
      switch unit {
      case "year": 365.25
      case "month": 30.4375
      case "week": 7
      default: 1
      }
    guard let number = pending.last, number <= 2000 else { return }
    if let before = pending.dropLast().last, before < number { wasRange = true }
    // A smaller unit behind a larger one goes on with it: two years and six months.
    if let last = spans.last, last.unit > days, !isRange {
      spans[spans.count - 1] = (last.days + number * days, days)
    } else {
      if !spans.isEmpty { wasRange = true }
      spans.append((number * days, days))
    }
    pending = []
    isRange = false
  }

  var reading: ValueReading<Int> {
    guard let days = spans.map(\.days).max() else {
      return ValueReading(nil, .readAsMissing, "this is no penalty that can be read")
    }
    let exact = days / 30.4375
    let months = (exact + 0.02).rounded(.down)
    guard months >= 1 else {
      return ValueReading(nil, .readAsMissing, "the penalty is shorter than a month")
    }
    if months >= Double(monthsOfLife) {
      return ValueReading(monthsOfLife, .converted, "the penalty is longer than any life")
    }
    if wasRange {
      return ValueReading(
        Int(months),
        .converted,
        "several durations are given; the longest was taken"
      )
    }
    if abs(exact - months) > 0.05 {
      return ValueReading(Int(months), .converted, "the penalty was cut to whole months")
    }
    return ValueReading(Int(months))
  }
}
