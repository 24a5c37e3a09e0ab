/// Reads a height to whole centimetres: `1.80 m`, `1m80`, `180 cm`, `5'11"`, `175-180`.
package func readHeight(_ raw: String, in vocabulary: Vocabulary) -> ValueReading<Int> {
  let text = cleaned(raw)
  if standsForMissing(text, in: vocabulary) { return .missing }
  let tokens = rough(MeasureToken.tokens(of: text), in: vocabulary)
  let unreadable = ValueReading<Int>(nil, .readAsMissing, "this is no height of a person")
  guard let (numbers, units) = split(tokens.tokens) else { return unreadable }
  if numbers.allSatisfy({ $0 == 0 }) {
    return ValueReading(nil, .readAsMissing, "0 stands for not known")
  }
  let unit = units.isEmpty ? "" : units[0]
  var found: ValueReading<Int>
  switch numbers.count {
  case 2 where isFoot(unit) && (units.count == 1 || isInch(units[1])):
    found = centimetres((numbers[0] * 12 + numbers[1]) * 2.54)
    found.act = found.act ?? .converted
    found.message = "the height was given in feet and inches"
  case 1 where isFoot(unit) && units.count == 1:
    found = centimetres(numbers[0] * 30.48)
    found.act = found.act ?? .converted
    found.message = "the height was given in feet"
  case 2 where isMetre(unit) && numbers[0] < 3 && numbers[1] < 100 && !tokens.isRange:
    found = centimetres(numbers[0] * 100 + numbers[1])
  case 2 where tokens.isRange:
    let ends = numbers.map { $0 < 3 ? $0 * 100 : $0 }
    guard ends[0] <= ends[1], ends[1] - ends[0] <= 30 else { return unreadable }
    found = centimetres((ends[0] + ends[1]) / 2)
    found.act = found.act ?? .converted
    found.message = "a range is given; its middle was taken"
  case 1 where units.isEmpty || isMetre(unit) || isCentimetre(unit):
    found = centimetres(numbers[0] < 3 && !isCentimetre(unit) ? numbers[0] * 100 : numbers[0])
  default: return unreadable
  }
  guard found.value != nil else { return unreadable }
  return noted(found, isRough: tokens.isRough)
}

/// Reads a weight to whole kilograms: `80`, `80 kg`, `176 lbs`, `75-80 kg`.
package func readWeight(_ raw: String, in vocabulary: Vocabulary) -> ValueReading<Int> {
  let text = cleaned(raw)
  if standsForMissing(text, in: vocabulary) { return .missing }
  let tokens = rough(MeasureToken.tokens(of: text), in: vocabulary)
  let unreadable = ValueReading<Int>(nil, .readAsMissing, "this is no weight of a person")
  guard let (numbers, units) = split(tokens.tokens), units.count <= 2,
    let kilograms = factor(units.last ?? "")
  else { return unreadable }
  if numbers.allSatisfy({ $0 == 0 }) {
    return ValueReading(nil, .readAsMissing, "0 stands for not known")
  }
  var act: ReadingRemark.Act?
  var message = ""
  let stated: Double
  switch numbers.count {
  case 1: stated = numbers[0]
  case 2 where tokens.isRange && numbers[0] <= numbers[1]:
    stated = (numbers[0] + numbers[1]) / 2
    (act, message) = (.converted, "a range is given; its middle was taken")
  default: return unreadable
  }
  let weight = stated * kilograms
  guard (1...500).contains(weight) else { return unreadable }
  if kilograms != 1 {
    (act, message) = (.converted, "the weight was given in pounds")
  } else if act == nil, weight != weight.rounded() {
    (act, message) = (.converted, "the weight was rounded to whole kilograms")
  }
  return noted(ValueReading(Int(weight.rounded()), act, message), isRough: tokens.isRough)
}

private func centimetres(_ height: Double) -> ValueReading<Int> {
  guard (30...280).contains(height) else { return ValueReading(nil) }
  // Through tenths: 172.5 is to be 173 though its binary form may be less.
  let rounded = ((height * 10).rounded() / 10).rounded()
  let isRounded = abs(rounded - height) > 0.01
  return ValueReading(
    Int(rounded),
    isRounded ? .converted : nil,
    isRounded ? "the height was rounded to whole centimetres" : ""
  )
}

private func noted(_ reading: ValueReading<Int>, isRough: Bool) -> ValueReading<Int> {
  guard isRough else { return reading }
  let note = "it is said to be a rough one"
  return ValueReading(
    reading.value,
    reading.act ?? .converted,
    reading.message.isEmpty ? note : "\(reading.message); \(note)"
  )
}

/// The tokens without words such as “about”, and whether there were any.
private func rough(
  _ tokens: [MeasureToken],
  in vocabulary: Vocabulary
) -> (tokens: [MeasureToken], isRough: Bool, isRange: Bool) {
  var isRough = false
  var isRange = false
  let kept = tokens.filter { token in
    guard case .word(let word) = token else { return true }
    if vocabulary.code(ofFolded: word, .approximate) != nil || word == "~" {
      isRough = true
      return false
    }
    if word == "-" || ["a", "to", "et", "and", "y", "bis"].contains(word) {
      isRange = true
      return false
    }
    return !["de", "of", "tall", "height"].contains(word)
  }
  return (kept, isRough, isRange)
}

/// The numbers and the units behind them; nil when there is no number, or too much of anything.
private func split(_ tokens: [MeasureToken]) -> (numbers: [Double], units: [String])? {
  var numbers: [Double] = []
  var units: [String] = []
  for token in tokens {
    switch token {
    case .number(let number): numbers.append(number)
    case .word(let word): units.append(word)
    }
  }
  guard (1...2).contains(numbers.count), units.count <= 2, case .number? = tokens.first else {
    return nil
  }
  return (numbers, units)
}

private func isFoot(_ unit: String) -> Bool {
  ["'", "ft", "feet", "foot", "pies", "pieds"].contains(unit)
}

private func isInch(_ unit: String) -> Bool {
  ["\"", "in", "inch", "inches", "pulgadas", "pouces"].contains(unit)
}

private func isMetre(_ unit: String) -> Bool {
  ["m", "mt", "mts", "متر", "م"].contains(unit) || unit.hasPrefix("met")
}

private func isCentimetre(_ unit: String) -> Bool {
  ["cm", "cms", "سم", "см"].contains(unit) || unit.hasPrefix("cent") || unit.hasPrefix("سنتيم")
}

private func factor(_ unit: String) -> Double? {
  switch unit {
  case "", "kg", "kgs", "kilo", "kilos", "كغ", "كجم", "كيلو", "كلغ", "кг": 1
  case "lb", "lbs", "pounds", "pound", "libras", "livres": 0.453_592_37
  default: unit.hasPrefix("kilogr") || unit.hasPrefix("كيلوغ") || unit.hasPrefix("كيلوج") ? 1 : nil
  }
}
