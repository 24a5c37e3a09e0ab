package import Notices

/// Reads a sex: M, F, U, X or a word for it.
package func readSex(_ raw: String, in vocabulary: Vocabulary) -> ValueReading<Sex> {
  if let sex = Sex(rawValue: raw) { return ValueReading(sex) }
  if standsForMissing(raw, in: vocabulary) { return .missing }
  if let sex = vocabulary.code(of: raw, .sex).flatMap({ Sex(rawValue: $0) }) {
    return ValueReading(sex)
  }
  return ValueReading(nil, .readAsMissing, "this is no sex that can be read")
}

/// Reads a country: a code of two or three letters, one of INTERPOL's own, a name or a word of nationality.
///
/// What stands in brackets behind it, as “(not confirmed)”, is remarked.
package func readCountry(_ raw: String, in vocabulary: Vocabulary) -> ValueReading<CountryCode> {
  let text = cleaned(raw)
  if standsForMissing(text, in: vocabulary) { return .missing }
  if let known = country(text, in: vocabulary) { return known }
  if let bracket = text.firstIndex(of: "("), bracket > text.startIndex {
    var reading = readCountry(String(text[..<bracket]), in: vocabulary)
    if reading.value != nil {
      reading.act = reading.act ?? .notRead
      let note = "what stands in brackets beside the country was not read"
      reading.message = reading.message.isEmpty ? note : "\(reading.message); \(note)"
    }
    return reading
  }
  if let code = CountryCode(text), text.utf8.count != 2 || vocabulary.isEmpty(.country) {
    return ValueReading(code, .keptRaw, "the code is in no list of countries")
  }
  return ValueReading(nil, .readAsMissing, "this is no country that can be read")
}

private func country(_ text: String, in vocabulary: Vocabulary) -> ValueReading<CountryCode>? {
  let found =
    vocabulary.code(of: text, .country)
    // Letters with points, as in U.K.
    ?? (text.contains(".") ? vocabulary.code(of: text.filter { $0 != "." }, .country) : nil)
  guard let code = found.flatMap({ CountryCode($0) }) else { return nil }
  if code.code == text { return ValueReading(code) }
  if code.code == text.uppercased() {
    return ValueReading(code, .rewritten, "a country code was not in capitals")
  }
  return ValueReading(
    code,
    .converted,
    text.utf8.count == 3
      ? "the country was given by a code of three letters" : "the country was given by its name"
  )
}

/// Reads several countries; codes that repeat are told once.
package func readCountries(_ raw: String, in vocabulary: Vocabulary) -> ListReading<CountryCode> {
  // The whole first: names such as “Korea, Republic of” have a comma inside.
  if let whole = country(cleaned(raw), in: vocabulary) {
    var list = ListReading<CountryCode>()
    list.add(whole, from: raw)
    return list
  }
  var list = ListReading<CountryCode>()
  for part in listParts(raw, separators: [";", "\n", "|", ",", "/"]) {
    var reading = readCountry(part, in: vocabulary)
    if let code = reading.value, list.values.contains(code) { reading.value = nil }
    list.add(reading, from: part)
  }
  return list
}

/// Reads languages to ISO 639-2/B codes in capitals.
package func readLanguages(_ raw: String, in vocabulary: Vocabulary) -> ListReading<String> {
  var list = ListReading<String>()
  for part in listParts(raw, separators: [";", "\n", "|", ",", "/"]) {
    if standsForMissing(part, in: vocabulary) {
      list.add(.missing, from: part)
    } else if let code = vocabulary.code(of: part, .language) {
      if !list.values.contains(code) { list.values.append(code) }
    } else if part.utf8.count == 3, part.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      list.add(ValueReading(part, .keptRaw, "the code is in no list of languages"), from: part)
    } else {
      list.add(
        ValueReading(nil, .readAsMissing, "this is no language that can be read"),
        from: part
      )
    }
  }
  return list
}

/// Reads a colour of eyes or hair to INTERPOL's code; several are joined with a comma.
package func readColour(
  _ raw: String,
  of kind: Vocabulary.Kind,
  in vocabulary: Vocabulary
) -> ValueReading<String> {
  let text = cleaned(raw)
  if standsForMissing(text, in: vocabulary) { return .missing }
  if let code = vocabulary.code(of: text, kind) { return ValueReading(code) }
  let parts = listParts(text, separators: [";", ",", "/"])
  let codes = parts.map { vocabulary.code(of: $0, kind) ?? "" }
  if parts.count > 1, !codes.contains("") {
    return ValueReading(codes.joined(separator: ","), .keptRaw, "several colours are given")
  }
  return ValueReading(nil, .readAsMissing, "this is no colour that can be read")
}

/// Reads warnings about a person; what is no known one is remarked.
package func readDanger(_ raw: String, in vocabulary: Vocabulary) -> ListReading<DangerWarning> {
  var list = ListReading<DangerWarning>()
  for part in listParts(raw, separators: [";", "\n", "|", ",", "/"]) {
    if let code = vocabulary.code(of: part, .danger), let warning = DangerWarning(rawValue: code) {
      if !list.values.contains(warning) { list.values.append(warning) }
    } else if let warning = DangerWarning(rawValue: part) {
      if !list.values.contains(warning) { list.values.append(warning) }
    } else if !standsForMissing(part, in: vocabulary) {
      list.add(ValueReading(nil, .readAsMissing, "this is no known warning"), from: part)
    }
  }
  return list
}

/// Reads yes or no.
package func readAnswer(_ raw: String, in vocabulary: Vocabulary) -> ValueReading<Bool> {
  if standsForMissing(raw, in: vocabulary) { return .missing }
  switch vocabulary.code(of: raw, .answer) ?? Vocabulary.folded(raw) {
  case "yes", "true": return ValueReading(true)
  case "no", "false": return ValueReading(false)
  default: return ValueReading(nil, .readAsMissing, "this is neither yes nor no")
  }
}
