/// Takes a message apart into labels and their values.
struct LabelScanner {
  private let table: LabelTable
  private let limits: TextLimits
  private(set) var fields: [TaggedField] = []
  /// Whether the last field can go on on the next line.
  private var isOpen = false
  private var shape = ValueShape.heading
  private var lastLength = 0
  private var isParagraph = false

  /// - Throws: `Rejection` when there are more labels than a message can have.
  init(_ lines: [PlacedText.Line], table: LabelTable, limits: TextLimits) throws(Rejection) {
    self.table = table
    self.limits = limits
    for line in lines {
      scan(line)
      guard fields.count <= limits.fields else {
        let message = "the message has more than \(limits.fields) labels or passages"
        throw Rejection(.init(.tooManyValues, message))
      }
    }
  }

  private mutating func scan(_ line: PlacedText.Line) {
    let words = LineWords(line.text)
    guard words.bytes.contains(where: { $0 != 0x20 }) else {
      blank()
      return
    }
    let start = LineStart(words)
    let hits = hits(in: words, from: start)
    let first = hits.first?.start ?? words.bytes.count
    let head = words.text(start.content..<max(start.content, first))
    // The number of a section before a label is no value.
    if hits.isEmpty {
      let isList = isOpen && shape == .list
      let from = isList ? start.content : start.indent
      unlabelled(words.text(from..<words.bytes.count), line, start)
    } else if !clean(head).isEmpty {
      unlabelled(head, line, start)
    }
    for (index, hit) in hits.enumerated() {
      let end = index + 1 < hits.count ? hits[index + 1].start : words.bytes.count
      var value = clean(words.text(hit.value..<max(hit.value, end)))
      if index + 1 < hits.count { value = withoutDelimiter(value) }
      fields.append(
        TaggedField(
          label: hit.label,
          name: words.text(hit.start..<hit.nameEnd),
          value: value,
          offset: line.offset
        )
      )
      shape = hit.label.map { ValueShape(path: $0.path) } ?? .text
      isOpen = shape != .heading
      isParagraph = false
    }
    lastLength = line.text.utf8.count
  }

  private mutating func blank() {
    guard isOpen, let last = fields.last else { return }
    switch shape {
    case .prose: isParagraph = true
    case .heading: break
    case .single, .text, .list: if !last.value.isEmpty || last.lines > 1 { isOpen = false }
    }
    lastLength = 0
  }

  /// A line, or the beginning of one, that no label opens.
  private mutating func unlabelled(_ text: String, _ line: PlacedText.Line, _ start: LineStart) {
    let text = clean(text)
    if text.utf8.allSatisfy({ [0x2D, 0x3D, 0x5F, 0x2A, 0x2E, 0x7E, 0x23, 0x20].contains($0) }) {
      return
    }
    if isOpen, goesOn(start), var last = fields.last {
      if last.value.isEmpty {
        last.value = text
      } else {
        last.value += joint(start, last.value) + text
      }
      last.lines += 1
      if shape == .single { isOpen = false }
      fields[fields.count - 1] = last
      isParagraph = false
      return
    }
    isOpen = false
    if let last = fields.last, last.label == nil, last.name.isEmpty, lastLength > 0 {
      fields[fields.count - 1].value += "\n" + text
      fields[fields.count - 1].lines += 1
    } else {
      fields.append(TaggedField(label: nil, name: "", value: text, offset: line.offset))
    }
  }

  private func goesOn(_ start: LineStart) -> Bool {
    guard let last = fields.last else { return false }
    if last.value.isEmpty { return true }
    switch shape {
    case .prose: return true
    case .heading, .single: return false
    case .list: return true
    case .text: return start.indent > 0 || lastLength >= 60 || isUnfinished(last.value)
    }
  }

  private func joint(_ start: LineStart, _ value: String) -> String {
    switch shape {
    case .prose: return isParagraph || start.isItem ? "\n" : " "
    case .list: return start.isItem || lastLength < 60 && !isUnfinished(value) ? "\n" : " "
    default: return " "
    }
  }

  private func isUnfinished(_ value: String) -> Bool {
    guard let last = value.utf8.last else { return true }
    if [0x2C, 0x3B, 0x26, 0x28, 0x2D].contains(last) { return true }
    return value.utf8.count { $0 == 0x28 } > value.utf8.count { $0 == 0x29 }
  }

  // MARK: - Labels of a line

  private struct Hit {
    var label: LabelTable.Label?
    var start: Int
    var nameEnd: Int
    var value: Int
  }

  private func hits(in line: LineWords, from start: LineStart) -> [Hit] {
    var hits: [Hit] = []
    var index = start.word
    let words = line.words
    var within = isOpen ? shape : .heading
    while index < words.count {
      let isFirst = index == start.word
      if let hit = known(line, at: index, isFirst: isFirst, within: within) {
        hits.append(hit)
        within = hit.label.map { ValueShape(path: $0.path) } ?? .text
        index = words[index...].firstIndex { $0.range.lowerBound >= hit.value } ?? words.count
        continue
      }
      if isFirst || words[index].gap >= 2,
        let hit = unknown(line, at: index, isFirst: isFirst, within: within, start)
      {
        hits.append(hit)
        within = .text
        index = words[index...].firstIndex { $0.range.lowerBound >= hit.value } ?? words.count
        continue
      }
      index += 1
    }
    return hits
  }

  private func known(_ line: LineWords, at index: Int, isFirst: Bool, within: ValueShape) -> Hit? {
    let word = line.words[index]
    let isParted = isFirst || word.gap >= 2 || [0x3B, 0x7C].contains(word.before)
    if within == .prose, !isFirst, !isParted { return nil }
    for (label, end) in table.matches(line.words[index...]) {
      let (label, end) = withOtherLanguages(label, end, line)
      let nameEnd = line.words[end - 1].range.upperBound
      let after = Separator(line.bytes, from: nameEnd)
      let hit = Hit(label: label, start: word.range.lowerBound, nameEnd: nameEnd, value: after.end)
      if label.isTag, after.kind == .stroke { return hit }
      if label.language == "tag", after.kind != .colon { continue }
      switch after.kind {
      case .colon:
        // A word of one or two letters is a label only where one can begin.
        if isParted || nameEnd - word.range.lowerBound > 2 { return hit }
      case .equals where isFirst: return hit
      case .stroke: continue
      case .dash where isFirst: return hit
      case .end where isFirst: if within != .prose || isHeadingLike(line) { return hit }
      case .gap where isParted: if !label.needsColon || isFirst && within != .prose { return hit }
      case .space where isFirst:
        if !label.needsColon, within != .prose, isPlausible(line, end, label) { return hit }
      default: continue
      }
    }
    return nil
  }

  /// Whether what follows a label without a colon can be its value.
  private func isPlausible(_ line: LineWords, _ end: Int, _ label: LabelTable.Label) -> Bool {
    guard end < line.words.count else { return false }
    switch label.path {
    case "persons.birth_date", "published_at", "expires_at", "warrant.date", "persons.height_cm",
      "persons.weight_kg", "case.charges.max_months", "control_no", "entity_id":
      return line.words[end...].contains { $0.folded.utf8.contains { (0x30...0x39).contains($0) } }
    case "persons.sex": return line.words.count - end == 1 || line.words[end].folded.count == 1
    default: return true
    }
  }

  private func isHeadingLike(_ line: LineWords) -> Bool {
    line.bytes.allSatisfy { !(0x61...0x7A).contains($0) }
  }

  /// “FAMILY NAME / NOM DE FAMILLE:” is one label.
  private func withOtherLanguages(_ label: LabelTable.Label, _ end: Int, _ line: LineWords)
    -> (LabelTable.Label, Int)
  {
    var label = label
    var end = end
    while end < line.words.count,
      line.words[end].before == 0x2F || line.words[end].before == 0x28
        || line.words[end].before == 0x7C
    {
      let next = table.matches(line.words[end...]).first { $0.label.path == label.path }
      guard let next else { break }
      end = next.end
      label.needsColon = false
    }
    return (label, end)
  }

  /// A label that is not in the table: a few words before a colon.
  private func unknown(
    _ line: LineWords,
    at index: Int,
    isFirst: Bool,
    within: ValueShape,
    _ start: LineStart
  ) -> Hit? {
    var end = index
    while end < line.words.count, end - index < 6 {
      let word = line.words[end]
      if end > index,
        word.gap > 1 || ![0, 0x20, 0x2F, 0x27, 0x2E, 0x28, 0x29].contains(word.before),
        word.before < 0x80, !isWordByte(word.before)
      {
        return nil
      }
      end += 1
      let after = Separator(line.bytes, from: word.range.upperBound)
      guard after.kind == .colon else { continue }
      let first = line.words[index].folded.utf8.first ?? 0
      let isSpaced = after.end > after.mark + 1 || after.end == line.bytes.count
      if (0x30...0x39).contains(first) || !isSpaced { return nil }
      let name = line.words[index].range.lowerBound..<word.range.upperBound
      if within == .prose {
        let isCapital = line.bytes[name].allSatisfy { !(0x61...0x7A).contains($0) && $0 < 0x80 }
        if !isFirst || !isCapital { return nil }
      }
      return Hit(label: nil, start: name.lowerBound, nameEnd: name.upperBound, value: after.end)
    }
    return nil
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private func clean(_ text: String) -> String {
    String(decoding: trimmed(Array(text.utf8)[...]), as: UTF8.self)
  }

  private func withoutDelimiter(_ text: String) -> String {
    var bytes = trimmed(Array(text.utf8)[...])
    while let last = bytes.last, last == 0x3B || last == 0x7C || last == 0x2C || isSpace(last) {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
