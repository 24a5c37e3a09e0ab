import Notices

extension TaggedReader {
  /// `55/26 ISSUED 02/02/2026 BY DISTRICT COURT OF ALPHAVILLE`.
  mutating func takeWarrant(_ field: TaggedField) {
    var warrant = draft.notice.warrant ?? Warrant()
    if warrant.number != nil {
      remark(field, .notRead, "a second warrant has no field of its own")
      return
    }
    let value = cleaned(field.value)
    let line = LineWords(value)
    var pieces: [(part: String, range: Range<Int>)] = []
    for (meaning, words) in vocabulary.phrases.phrases(in: line)
    where meaning.field == "warrant" && !pieces.contains(where: { $0.part == meaning.value }) {
      let start = line.words[words.lowerBound].range.lowerBound
      pieces.append((meaning.value, start..<line.words[words.upperBound - 1].range.upperBound))
    }
    let numberEnd = pieces.first?.range.lowerBound ?? line.bytes.count
    if let number = withoutMarks(line.text(0..<numberEnd)) {
      warrant.number = number
      note("warrant.no", field)
    }
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].range.lowerBound : line.bytes.count
      guard
        let text = withoutMarks(
          line.text(piece.range.upperBound..<max(end, piece.range.upperBound))
        )
      else { continue }
      if piece.part == "on" {
        guard let (found, rest) = leadingDate(text) else {
          remark("warrant.date", text, .readAsMissing, "this is no date that can be read")
          continue
        }
        warrant.date = oneDate(found, field, "warrant.date")
        if let rest = withoutMarks(rest) { takeAuthority(rest, field, &warrant) }
      } else {
        takeAuthority(text, field, &warrant)
      }
    }
    // A date may stand behind the number without a word between.
    if warrant.date == nil, let number = warrant.number { splitDate(of: number, field, &warrant) }
    draft.notice.warrant = warrant
  }

  private mutating func splitDate(of number: String, _ field: TaggedField, _ warrant: inout Warrant)
  {
    let words = number.split(separator: " ").map(String.init)
    guard words.count > 1 else { return }
    for start in 1..<words.count {
      let tail = words[start...].joined(separator: " ")
      guard let (found, rest) = leadingDate(tail), found.utf8.count >= 6 else { continue }
      warrant.number = withoutMarks(words[..<start].joined(separator: " "))
      warrant.date = oneDate(found, field, "warrant.date")
      if let rest = withoutMarks(rest) { takeAuthority(rest, field, &warrant) }
      return
    }
  }

  private mutating func takeAuthority(
    _ text: String,
    _ field: TaggedField,
    _ warrant: inout Warrant
  ) {
    guard warrant.authority == nil else {
      remark("warrant.authority", text, .notRead, "“warrant.authority” was given before")
      return
    }
    warrant.authority = text
    note("warrant.authority", field)
    let kind = vocabulary.phrases.phrases(in: LineWords(text))
      .first { $0.meaning.field == "authority_kind" }
    if warrant.authorityKind == nil, let kind {
      warrant.authorityKind = AuthorityKind(rawValue: kind.meaning.value)
      note("warrant.authority_kind", field)
      remark(
        "warrant.authority_kind",
        nil,
        .converted,
        "the kind was taken from the authority's name"
      )
    }
  }

  private func withoutMarks(_ text: String) -> String? {
    var bytes = trimmed(Array(text.utf8)[...])
    while let last = bytes.last, [0x2C, 0x3B, 0x2D, 0x28, 0x3A, 0x20].contains(last) {
      bytes.removeLast()
    }
    while let first = bytes.first, [0x2C, 0x3B, 0x2D, 0x29, 0x3A, 0x20].contains(first) {
      bytes.removeFirst()
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  mutating func takeWarrantPart(_ field: TaggedField) {
    var warrant = draft.notice.warrant ?? Warrant()
    switch field.path {
    case "warrant.date": warrant.date = oneDate(field.value, field, field.path)
    case "warrant.expiry": warrant.expiry = oneDate(field.value, field, field.path)
    case "warrant.authority":
      if let text = text(field, to: field.path) { takeAuthority(text, field, &warrant) }
    case "warrant.country":
      warrant.country = taken(readCountry(field.value, in: vocabulary), field, field.path)
    case "warrant.copy": warrant.copy = taken(answer(field), field, field.path)
    case "warrant.appeal_statement":
      warrant.appealStatement = text(field, to: field.path)
      note(field.path, field)
    default: remark(field, .notRead, "the label is known, but no field takes its value")
    }
    if warrant != Warrant() { draft.notice.warrant = warrant }
  }

  mutating func takeJudgment(_ field: TaggedField) {
    var judgment = draft.notice.judgment ?? Judgment()
    let path = field.path
    switch path {
    case "judgment.court":
      judgment.court = text(field, to: path)
      note(path, field)
    case "judgment.date": judgment.date = oneDate(field.value, field, path)
    case "judgment.enforce_until": judgment.enforceUntil = oneDate(field.value, field, path)
    case "judgment.sentence_months":
      judgment.sentenceMonths = taken(penalty(field), field, path)
    case "judgment.remaining_months":
      judgment.remainingMonths = taken(penalty(field), field, path)
    case "judgment.in_absentia": judgment.inAbsentia = taken(answer(field), field, path)
    case "judgment.retrial_right": judgment.retrialRight = taken(answer(field), field, path)
    default: remark(field, .notRead, "the label is known, but no field takes its value")
    }
    if judgment != Judgment() { draft.notice.judgment = judgment }
  }

  private func penalty(_ field: TaggedField) -> ValueReading<Int> {
    withDigits(field.value) { readPenalty($0, in: vocabulary) }
  }
}
