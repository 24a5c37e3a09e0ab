package import Notices

/// Reads identity documents: `PASSPORT: L898902C3 (UTO); ID CARD D23145890 FR`.
///
/// `type` is what the field itself says, for texts that hold the number alone.
package func readDocuments(
  _ raw: String,
  type: String? = nil,
  in vocabulary: Vocabulary
) -> ListReading<IdentityDocument> {
  var list = ListReading<IdentityDocument>()
  for part in listParts(raw, separators: [";", "\n", "|"]) {
    if standsForMissing(part, in: vocabulary) {
      list.add(.missing, from: part)
      continue
    }
    list.add(document(part, type, vocabulary), from: part)
  }
  return list
}

private func document(
  _ text: String,
  _ type: String?,
  _ vocabulary: Vocabulary
) -> ValueReading<IdentityDocument> {
  var found = IdentityDocument()
  var unread: [String] = []
  var words: [String] = []
  for word in text.split(whereSeparator: { " \t:,()[]".contains($0) }).map(String.init) {
    if found.number == nil, isNumber(word) {
      found.number = word
      found.type = documentType(words, vocabulary) ?? type
      words = []
    } else {
      words.append(word)
    }
  }
  guard found.number != nil else {
    return ValueReading(nil, .readAsMissing, "no number of a document can be told")
  }
  // Behind the number stands the country that issued it.
  let rest = words.filter { !["/", "-", "by", "par", "por", "issued"].contains($0.lowercased()) }
  var remark: ValueReading<CountryCode>?
  if !rest.isEmpty {
    let country = readCountry(rest.joined(separator: " "), in: vocabulary)
    found.issuer = country.value
    if country.value == nil { unread.append(rest.joined(separator: " ")) } else { remark = country }
  }
  if !unread.isEmpty {
    return ValueReading(found, .notRead, "what stands behind the document's number was not read")
  }
  return ValueReading(found, remark?.act, remark?.message ?? "")
}

/// Whether a word is the number of a document: at least four letters and digits with a digit among them.
private func isNumber(_ word: String) -> Bool {
  var digits = 0
  var signs = 0
  for scalar in word.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9:
      digits += 1
      signs += 1
    default: signs += 1
    }
  }
  return digits >= 2 && (4...40).contains(signs)
}

private func documentType(_ words: [String], _ vocabulary: Vocabulary) -> String? {
  let without = words.filter {
    !["no", "no.", "n°", "nº", "nr", "#", "num", "número", "رقم"].contains($0.lowercased())
  }
  for count in stride(from: without.count, to: 0, by: -1) {
    let phrase = without.prefix(count).joined(separator: " ")
    if let known = vocabulary.code(of: phrase, .document) { return known }
  }
  return without.isEmpty ? nil : without.joined(separator: " ").lowercased()
}
