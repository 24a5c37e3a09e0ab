import Notices

extension TaggedReader {
  mutating func takeCase(_ field: TaggedField) {
    switch field.path {
    case "case.charges": takeCharges(field)
    case "case.charges.law_ref":
      laws += listParts(field.value, separators: ["\n", ";"]).map { ($0, field) }
    case "case.charges.max_months": takePenalty(field)
    case "case.charges.limitation_date":
      if let date = oneDate(field.value, field, "case.charges.limitation_date") {
        limitations.append((date, field))
      }
    case "case.charges.code": takeCode(field)
    case "warrant": takeWarrant(field)
    case "action": takeAction(field)
    default:
      if field.path.hasPrefix("case.") {
        takeFacts(field)
      } else if field.path.hasPrefix("warrant.") {
        takeWarrantPart(field)
      } else if field.path.hasPrefix("judgment.") {
        takeJudgment(field)
      } else {
        takeExtradition(field)
      }
    }
  }

  private mutating func takeFacts(_ field: TaggedField) {
    var facts = draft.notice.caseFacts ?? CaseFacts()
    switch field.path {
    case "case.facts":
      let text = paragraphs(field.value)
      facts.facts = facts.facts.map { "\($0)\n\(text)" } ?? text
      note(field.path, field)
    case "case.place":
      facts.place = text(field, to: field.path)
      note(field.path, field)
    case "case.role":
      facts.role = text(field, to: field.path)
      note(field.path, field)
    case "case.country":
      facts.country = taken(readCountry(field.value, in: vocabulary), field, field.path)
    case "case.facts_from":
      // “01/02/2025 to 03/04/2025” is a span.
      let ends = span(field.value)
      facts.factsFrom = oneDate(ends.from, field, "case.facts_from")
      if let to = ends.to { facts.factsTo = oneDate(to, field, "case.facts_to") }
    case "case.facts_to": facts.factsTo = oneDate(field.value, field, field.path)
    default: remark(field, .notRead, "the label is known, but no field takes its value")
    }
    if facts != CaseFacts() { draft.notice.caseFacts = facts }
  }

  /// Paragraphs keep their line breaks; within them white space is put right.
  func paragraphs(_ value: String) -> String {
    value.split(separator: "\n").map { cleaned(String($0)) }.joined(separator: "\n")
  }

  private func span(_ value: String) -> (from: String, to: String?) {
    let text = cleaned(value)
    for mark in [" to ", " TO ", " - ", " – ", " au ", " AU ", " al ", " AL ", " إلى ", " الى "] {
      let parts = text.split(separator: mark, maxSplits: 1)
      guard parts.count == 2 else { continue }
      var from = String(parts[0])
      for word in ["from ", "du ", "del ", "من "] where lowered(from.utf8).hasPrefix(word) {
        from = String(from.dropFirst(word.count))
      }
      return (from, String(parts[1]))
    }
    return (text, nil)
  }

  // MARK: - Charges

  private mutating func takeCharges(_ field: TaggedField) {
    closeCharges()
    var facts = draft.notice.caseFacts ?? CaseFacts()
    openCharge = facts.charges.count
    for part in chargeParts(field.value) {
      note("case.charges[\(facts.charges.count)].text", field)
      var charge = Charge()
      charge.text = part
      facts.charges.append(charge)
    }
    draft.notice.caseFacts = facts
  }

  private func chargeParts(_ value: String) -> [String] {
    value.split(separator: "\n").flatMap { line in
      line.split(separator: ";").map { part in
        let words = LineWords(String(part))
        let start = LineStart(words)
        return cleaned(words.text(start.content..<words.bytes.count))
      }
    }.filter { !$0.isEmpty && !standsForMissing($0, in: vocabulary) }
  }

  private mutating func takeCode(_ field: TaggedField) {
    let codes = listParts(field.value)
    var facts = draft.notice.caseFacts ?? CaseFacts()
    for (offset, code) in codes.enumerated() {
      let index = openCharge + offset
      if index >= facts.charges.count { facts.charges.append(Charge()) }
      facts.charges[index].code = code
      note("case.charges[\(index)].code", field)
    }
    if !facts.charges.isEmpty { draft.notice.caseFacts = facts }
  }

  private mutating func takePenalty(_ field: TaggedField) {
    for part in listParts(field.value, separators: ["\n", ";"]) {
      let reading = withDigits(part) { readPenalty($0, in: vocabulary) }
      if let act = reading.act { remark("case.charges.max_months", part, act, reading.message) }
      guard let months = reading.value else { continue }
      let words = LineWords(part).words.map(\.folded).joined(separator: " ")
      let isDeath =
        months == monthsOfLife && vocabulary.code(of: "death", .penalty) != nil
        && reading.message == "the death penalty" && !words.isEmpty
      penalties.append((months, isDeath, field))
    }
  }

  /// Gives the laws, penalties and time limits that were stated to the charges before them.
  mutating func closeCharges() {
    guard !laws.isEmpty || !penalties.isEmpty || !limitations.isEmpty else { return }
    var facts = draft.notice.caseFacts ?? CaseFacts()
    if openCharge >= facts.charges.count { facts.charges.append(Charge()) }
    let open = openCharge..<facts.charges.count
    let oneLaw = laws.count == open.count ? nil : laws.map(\.value).joined(separator: "; ")
    for (offset, index) in open.enumerated() {
      let path = "case.charges[\(index)]"
      if let field = laws.first?.field {
        facts.charges[index].lawReference = oneLaw ?? laws[offset].value
        note("\(path).law_ref", field)
      }
      if let longest = penalties.max(by: { $0.months < $1.months }) {
        let penalty = penalties.count == open.count ? penalties[offset] : longest
        facts.charges[index].maximumMonths = penalty.months
        if penalty.isDeath { facts.charges[index].deathPossible = true }
        note("\(path).max_months", penalty.field)
      }
      if let limitation = limitations.first {
        let date = limitations.count == open.count ? limitations[offset].date : limitation.date
        facts.charges[index].limitationDate = date
        note("\(path).limitation_date", limitation.field)
      }
    }
    for (count, path) in [
      (laws.count, "law_ref"), (penalties.count, "max_months"),
      (limitations.count, "limitation_date"),
    ] where count > 0 && count != open.count {
      remark(
        "case.charges.\(path)",
        nil,
        .converted,
        count == 1
          ? "it is stated once, and was taken for each of the charges"
          : "there are not as many as charges; they were taken for each of them"
      )
    }
    draft.notice.caseFacts = facts
    (laws, penalties, limitations) = ([], [], [])
  }

  // MARK: - Action and extradition

  private mutating func takeAction(_ field: TaggedField) {
    var extradition = draft.notice.extradition ?? Extradition()
    let phrases = vocabulary.phrases.phrases(in: LineWords(cleaned(field.value)))
    for (meaning, _) in phrases {
      switch meaning.field {
      case "assured":
        extradition.assured = true
        note("extradition.assured", field)
      case "provisional_request":
        extradition.provisionalRequest = true
        note("extradition.provisional_request", field)
      default: break
      }
    }
    if extradition != Extradition() { draft.notice.extradition = extradition }
    remark(field, .converted, "only what the words say of arrest and extradition was read")
  }

  private mutating func takeExtradition(_ field: TaggedField) {
    var extradition = draft.notice.extradition ?? Extradition()
    let path = field.path
    switch path {
    case "extradition.from":
      extradition.from += taken(readCountries(field.value, in: vocabulary), field, path)
    case "extradition.not_from":
      extradition.notFrom += taken(readCountries(field.value, in: vocabulary), field, path)
    case "extradition.treaty":
      extradition.treaty = text(field, to: path)
      note(path, field)
    case "extradition.assured":
      extradition.assured = taken(answer(field), field, path)
    case "extradition.provisional_request":
      extradition.provisionalRequest = taken(answer(field), field, path)
    default: remark(field, .notRead, "the label is known, but no field takes its value")
    }
    if extradition != Extradition() { draft.notice.extradition = extradition }
  }

  /// Yes or no, or a sentence that begins with it.
  func answer(_ field: TaggedField) -> ValueReading<Bool> {
    let whole = readAnswer(field.value, in: vocabulary)
    guard whole.value == nil, let word = LineWords(field.value).words.first else { return whole }
    var first = readAnswer(word.folded, in: vocabulary)
    if first.value != nil {
      first.act = .converted
      first.message = "the answer was taken from the first word"
    }
    return first
  }
}
