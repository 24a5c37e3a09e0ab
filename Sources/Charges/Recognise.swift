extension ChargeLexicon {
  /// Reads the text of a charge: its parts, the offence of each, references to laws, its language.
  package func read(_ text: String) -> ChargeReading {
    var words = ReadWords(ChargeText(text), self)
    guard words.count > 0 else { return ChargeReading(parts: [], language: nil) }
    let references = words.lawReferences()
    for index in references.joined() { words.isMasked[index] = true }
    let markers = words.listMarkers()
    for index in markers { words.isMasked[index] = true }
    let matches = matches(in: words)
    let language = language(of: words, matches)
    let clauses = words.clauses(matches, markers: markers, references: references)
    var parts: [ChargePart] = []
    var start = 0
    while start < clauses.count {
      var end = start + 1
      while end < clauses.count, !clauses[end].opensPart { end += 1 }
      let segment = Segment(clauses[start..<end], words, self, language)
      parts += segment.parts(references: references)
      start = end
    }
    return ChargeReading(parts: joined(parts), language: language)
  }

  // A stretch that holds nothing but the number of a law belongs to what it follows.
  private func joined(_ parts: [ChargePart]) -> [ChargePart] {
    var joined: [ChargePart] = []
    for part in parts {
      guard part.offences.isEmpty, part.isOnlyReference, let last = joined.last else {
        joined.append(part)
        continue
      }
      joined[joined.count - 1] = ChargePart(
        text: last.text,
        lawReferences: last.lawReferences + part.lawReferences,
        offences: last.offences
      )
    }
    return joined
  }
}

extension ChargePart {
  /// Whether the part says nothing beside a reference to a law.
  fileprivate var isOnlyReference: Bool {
    guard !lawReferences.isEmpty else { return false }
    let said = text.unicodeScalars.count(where: { ScalarFolding.isWordPart($0.value) })
    let referred = lawReferences.reduce(0) { sum, reference in
      sum + reference.unicodeScalars.count(where: { ScalarFolding.isWordPart($0.value) })
    }
    return said - referred <= 4
  }
}
