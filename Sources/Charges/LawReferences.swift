extension ReadWords {
  /// The references to laws, which name no offence and are no border: `Article 205 para 1 of the Criminal Code`.
  func lawReferences() -> [ClosedRange<Int>] {
    var found: [ClosedRange<Int>] = []
    var index = 0
    while index < count {
      if let end = referenceEnd(from: index) {
        found.append(index...end)
        index = end + 1
      } else {
        index += 1
      }
    }
    return found
  }

  private func referenceEnd(from start: Int) -> Int? {
    let roles = roles[start]
    if roles.contains(.article) { return tail(from: start + 1, hasNumber: false, hasLaw: false) }
    let next = start + 1
    guard next < count, isNear(next) else { return nil }
    if isNumber(start), isLaw(next) { return tail(from: next, hasNumber: true, hasLaw: false) }
    if isLaw(start), isNumber(next) || (next + 1 < count && isMark(next) && isNumber(next + 1)) {
      return tail(from: isNumber(next) ? next : next + 1, hasNumber: false, hasLaw: true)
    }
    return nil
  }

  // How far a reference goes that has begun; nil when no number is in it.
  private func tail(from start: Int, hasNumber: Bool, hasLaw: Bool) -> Int? {
    var hasNumber = hasNumber
    var hasLaw = hasLaw
    var end = start - 1
    var at = start
    while at < count {
      let isNear = isNear(at)
      guard isNear || text.words[at].gap == .comma else { break }
      if isNumber(at) {
        hasNumber = true
      } else if roles[at].contains(.article) {
        guard follows(at, limit: 3, isNumber) else { break }
      } else if isLaw(at) {
        guard isNear || !hasLaw else { break }
        hasLaw = true
      } else if isNear, isMark(at) || isRank(at), !roles[at].contains(.and) || !hasNumber,
        follows(at, limit: 2, isNumber) || hasNumber && isRank(at) && !roles[at].contains(.stop)
      {
      } else if hasNumber, !roles[at].isDisjoint(with: [.stop, .and]),
        let next = afterLight(at, hasLaw: hasLaw)
      {
        at = next
        continue
      } else if hasNumber, !hasLaw, isNear, let law = lawAhead(of: at) {
        at = law
        continue
      } else if hasLaw, hasNumber, isNear, text.hasLower, text.words[at].isCapital,
        !text.words[at].isWholeUpper || text.words[at].count <= 4, ranges[at].isEmpty
      {
      } else {
        break
      }
      end = at
      at += 1
    }
    return hasNumber && end >= start ? end : nil
  }

  // Where a reference goes on after words such as "of the" and "and": a number, an article or a law.
  private func afterLight(_ at: Int, hasLaw: Bool) -> Int? {
    let isAnd = roles[at].contains(.and)
    var next = at + 1
    while next < count, next < at + 3, isNear(next), roles[next].contains(.stop) { next += 1 }
    guard next < count, isNear(next) else { return nil }
    if isNumber(next) { return isAnd || next == at + 1 ? next : nil }
    if roles[next].contains(.article), follows(next, limit: 3, isNumber) { return next }
    guard !isAnd else { return nil }
    if !hasLaw { return isLaw(next) ? next : lawAhead(of: next) }
    let isName = text.hasLower && text.words[next].isCapital && ranges[next].isEmpty
    return isName ? next : nil
  }

  /// The law of a title that begins at a word: `Misuse of Drugs Act`, `Russian Criminal Code`.
  private func lawAhead(of at: Int) -> Int? {
    var next = at
    while next < count, next < at + 6, next == at || isNear(next) {
      if isLaw(next) { return next }
      let isPartOfTitle =
        roles[next].contains(.stop) || !text.hasLower || text.words[next].isCapital
        || ScalarFolding.isArabic(text.letters[text.words[next].first])
      guard isPartOfTitle else { return nil }
      next += 1
    }
    return nil
  }

  private func follows(_ at: Int, limit: Int, _ test: (Int) -> Bool) -> Bool {
    var next = at + 1
    while next < count, next <= at + limit, isNear(next) || text.words[next].gap == .comma {
      if test(next) { return true }
      next += 1
    }
    return false
  }

  private func isNear(_ index: Int) -> Bool {
    let word = text.words[index]
    if word.gap == .space || word.gap == .dot { return true }
    return word.before == 0x2F && word.isNumber && index > 0 && text.words[index - 1].isNumber
  }

  private func isLaw(_ index: Int) -> Bool { roles[index].contains(.law) }

  /// A number, also one with a letter behind it: `205a`, `222`, `R2`.
  private func isNumber(_ index: Int) -> Bool {
    let word = text.words[index]
    if word.isNumber { return true }
    guard word.count <= 6 else { return false }
    return text.letters[word.first..<word.end].contains { (0x30...0x39).contains($0) }
  }

  /// A mark before a number: `no`, `n`, `L`.
  private func isMark(_ index: Int) -> Bool { text.words[index].count <= 2 }

  /// A letter or Roman number of a paragraph, or its Latin rank.
  private func isRank(_ index: Int) -> Bool {
    let word = text.words[index]
    guard word.count <= 5 else { return false }
    if word.count == 1 { return true }
    let letters = text.letters[word.first..<word.end]
    return letters.allSatisfy { $0 == 0x69 || $0 == 0x76 || $0 == 0x78 }
      || Self.ranks.contains { $0.elementsEqual(letters) }
  }

  private static let ranks: [[UInt32]] = ["bis", "ter", "quater", "seq", "et"].map {
    $0.unicodeScalars.map(\.value)
  }
}
