/// Turns the words of a name into its parts: titles and particles left out, compounds joined, kinds told apart.
enum NameSplitter {
  /// The parts of a name whose kind of words is not told apart; a comma after the first words marks the family name.
  static func parts(of name: String, kind: PartKind = .unknown) -> [NamePart] {
    let tokens = NameTokenizer.tokens(of: name)
    guard kind == .unknown, let comma = tokens.firstIndex(where: \.beforeComma),
      comma + 1 < tokens.count
    else { return parts(of: tokens.map { ($0, kind) }) }
    return parts(
      of: tokens.enumerated().map { ($1, $0 <= comma ? .family : .given) }
    )
  }

  /// The parts of a name given as forenames and family name.
  static func parts(forenames: String?, familyName: String?) -> [NamePart] {
    let given = forenames.map { NameTokenizer.tokens(of: $0) } ?? []
    let family = familyName.map { NameTokenizer.tokens(of: $0, text: 1) } ?? []
    return parts(of: given.map { ($0, .given) } + family.map { ($0, .family) })
  }

  private static func parts(of tokens: [(NameToken, PartKind)]) -> [NamePart] {
    var parts: [NamePart] = []
    var dropped: [(at: Int, part: NamePart)] = []
    var nextIsPatronymic = false
    var nextIsKunya = false
    var join: [NamePart] = []
    // Where words stand that are no name but belong to the next one.
    var lead = WrittenPlace()
    let mixedCase = tokens.contains { !$0.0.capitals }
    let cut = cutPlace(tokens)

    for (index, (token, kind)) in tokens.enumerated() {
      var part = NamePart(
        latin: token.latin,
        script: token.script,
        symbols: token.symbols,
        written: token.written,
        kind: kind,
        place: token.place
      )
      part.isMixed = token.isMixed
      part.isCut = index == cut
      let next = index + 1 < tokens.count ? tokens[index + 1].0 : nil
      let role = NameWords.role(of: token.latin)
      // “e”, “i” and “y” between two family names.
      if index > 0, next != nil, token.latin.count == 1, !token.capitals, mixedCase,
        NameWords.isJoiner(token)
      {
        lead = lead.extended(to: token.place)
        continue
      }
      switch role {
      case .placeholder: continue
      case .nobility where next.map { NameWords.role(of: $0.latin) == .particle } ?? false:
        continue
      case .suffix:
        dropped.append((parts.count, part))
        continue
      case .generation
      where parts.count >= 2 && (kind != .family || parts.contains { $0.kind == .family }):
        part.isWeak = true
      case .title, .particle:
        part.isWeak = true
        dropped.append((parts.count, part))
        if role == .particle { lead = lead.extended(to: token.place) }
        continue
      case .article where next != nil, .assimilatedArticle where next?.joined == true:
        lead = lead.extended(to: token.place)
        continue
      case .childOf where next != nil && !parts.isEmpty:
        lead = token.place
        nextIsPatronymic = true
        if parts.count == 1, parts[0].kind == .unknown { parts[0].kind = .given }
        continue
      case .childOfBefore where !parts.isEmpty:
        parts[parts.count - 1].kind = .patronymic
        extendLast(&parts, to: token.place)
        continue
      case .kunya where next != nil:
        lead = token.place
        nextIsKunya = true
        continue
      case .servantOf where next != nil:
        part.latin = Array("abd".utf8)
        join.append(part)
        continue
      case .clan where next != nil:
        join.append(part)
        continue
      case .ofTheFaith, .ofGod:
        if let last = parts.last, last.latin.count >= 3, join.isEmpty {
          parts[parts.count - 1].latin += role == .ofGod ? Array("ullah".utf8) : Array("din".utf8)
          parts[parts.count - 1].symbols += part.symbols
          extendLast(&parts, to: token.place)
          continue
        }
      default: break
      }
      part.place = lead.extended(to: part.place)
      lead = WrittenPlace()
      for prefix in join.reversed() {
        part.latin = prefix.latin + part.latin
        part.symbols = prefix.symbols + part.symbols
        part.place = prefix.place.extended(to: part.place)
      }
      join = []
      unfold(&part)
      if nextIsPatronymic { part.kind = .patronymic }
      if nextIsKunya { part.isKunya = true }
      nextIsPatronymic = false
      nextIsKunya = false
      if token.capitals, mixedCase, part.script == .latin, (2...3).contains(part.latin.count),
        !part.latin.contains(where: isVowel)
      {
        // "JC Juncker": two initials written together.
        for (place, letter) in part.latin.enumerated() {
          var initial = NamePart(latin: [letter], script: .latin, symbols: [], kind: part.kind)
          let at = part.place.range.lowerBound + place
          initial.place = WrittenPlace(text: part.place.text, range: at..<(at + 1))
          parts.append(initial)
        }
      } else {
        parts.append(part)
      }
    }
    parts += join
    restore(dropped, into: &parts, tokenCount: tokens.count)
    markPatronymics(&parts)
    return Array(parts.prefix(NameForm.limit))
  }

  /// Which word a machine-readable zone would have cut: the last, or the last forename, where the whole fills its field.
  private static func cutPlace(_ tokens: [(NameToken, PartKind)]) -> Int? {
    guard tokens.count >= 2, tokens.allSatisfy({ $0.0.script == .latin }) else { return nil }
    // One filler between two words, two between family name and forenames.
    let length = tokens.reduce(tokens.count) { $0 + $1.0.latin.count }
    guard (29...31).contains(length) || (37...39).contains(length) else { return nil }
    return tokens.lastIndex { $0.1 == .given } ?? tokens.count - 1
  }

  private static func extendLast(_ parts: inout [NamePart], to place: WrittenPlace) {
    let last = parts.count - 1
    parts[last].place = parts[last].place.extended(to: place)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(letter)
  }

  /// Writes one-word compounds as their several words are written.
  private static func unfold(_ part: inout NamePart) {
    let word = part.latin
    if word.count >= 8, word.starts(with: [0x61, 0x62, 0x64]) {
      for prefix in NameWords.servantPrefixes
      where word.starts(with: prefix) && word.count >= prefix.count + 3 {
        part.latin = [0x61, 0x62, 0x64] + word.dropFirst(prefix.count)
        break
      }
    }
    for suffix in NameWords.childSuffixes
    where part.latin.count >= suffix.count + 4
      && part.latin.suffix(suffix.count).elementsEqual(suffix)
    {
      part.latin.removeLast(suffix.count)
      if part.kind == .unknown { part.kind = .patronymic }
      break
    }
    for prefix in NameWords.particlePrefixes
    where part.latin.count >= prefix.count + 4 && part.latin.starts(with: prefix) {
      // Set apart, it would be left out.
      part.latin.removeFirst(prefix.count)
      break
    }
    for suffix in NameWords.faithSuffixes
    where part.latin.count >= suffix.count + 3
      && part.latin.suffix(suffix.count).elementsEqual(suffix)
    {
      part.latin = part.latin.dropLast(suffix.count) + Array("din".utf8)
      break
    }
  }

  /// Puts back left-out words when fewer parts remain than make a name: "Le Van Thanh" has no other words.
  private static func restore(
    _ dropped: [(at: Int, part: NamePart)],
    into parts: inout [NamePart],
    tokenCount: Int
  ) {
    // “King” as family name of “Stephen King”: a title that is all there is of a family name is that name.
    if let (at, part) = dropped.last, part.kind == .family,
      !parts.contains(where: { $0.kind == .family }),
      NameWords.role(of: part.latin) == .title
    {
      var name = part
      name.isWeak = false
      parts.insert(name, at: min(at, parts.count))
    }
    guard !dropped.isEmpty, parts.count < 2 else { return }
    let titles = dropped.filter { NameWords.role(of: $0.part.latin) == .title }
    let particles = dropped.filter { NameWords.role(of: $0.part.latin) == .particle }
    if parts.isEmpty {
      parts = dropped.map(\.part)
    } else if particles.count >= 2 || (particles.count == 1 && titles.isEmpty && tokenCount == 2) {
      for index in parts.indices {
        let (whole, last) = (parts[index].place, dropped[dropped.count - 1].part.place)
        if whole.text == last.text, last.range.upperBound < whole.range.upperBound {
          parts[index].place.range =
            max(whole.range.lowerBound, last.range.upperBound)..<whole.range.upperBound
        }
      }
      for (at, part) in particles.reversed() { parts.insert(part, at: min(at, parts.count)) }
    }
  }

  private static func markPatronymics(_ parts: inout [NamePart]) {
    guard parts.count >= 3 else { return }
    for index in parts.indices where parts[index].latin.count >= 6 {
      let isPatronymic = NameWords.patronymicSuffixes.contains {
        parts[index].latin.count > $0.count && parts[index].latin.suffix($0.count).elementsEqual($0)
      }
      if isPatronymic { parts[index].kind = .patronymic }
    }
  }
}
