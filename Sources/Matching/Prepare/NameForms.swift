import Notices

/// Lists the ways in which a person is named.
enum NameForms {
  /// The most forms that are kept of one person.
  static let limit = 24

  /// The forms of a person, the present name first; forms that say the same are listed once.
  static func of(_ person: Person) -> [NameForm] {
    var forms: [NameForm] = []
    func add(_ source: FormSource, _ given: [NamePart], _ texts: [String]) {
      let parts = told(given)
      guard !parts.isEmpty, forms.count < limit else { return }
      let same = forms.contains { form in
        form.parts.count == parts.count
          && zip(form.parts, parts).allSatisfy { $0.latin == $1.latin && $0.symbols == $1.symbols }
      }
      if !same { forms.append(NameForm(source: source, parts: parts, texts: texts)) }
      for split in syllableForms(parts) where forms.count < limit {
        forms.append(NameForm(source: source, parts: split, texts: texts))
      }
    }
    let isIberian = person.nationalities.contains { bearersOfTwo.contains($0.code) }
    if person.familyName != nil || person.forenames != nil {
      add(
        .main,
        numbered(
          NameSplitter.parts(forenames: person.forenames, familyName: person.familyName),
          isIberian: isIberian
        ),
        [person.forenames ?? "", person.familyName ?? ""]
      )
    }
    func addAll(_ source: FormSource, _ text: String) {
      for name in NameTexts.names(in: text) {
        add(source, numbered(NameSplitter.parts(of: name), isIberian: isIberian), [name])
      }
    }
    if let text = person.fullName { addAll(.main, text) }
    if let text = person.scriptName { addAll(.script, text) }
    if let birthName = person.nameAtBirth {
      let alone = NameSplitter.parts(of: birthName, kind: .family)
      // A whole name at birth repeats the forenames; a family name alone needs them.
      let forenames = alone.count > 1 ? nil : person.forenames
      add(
        .atBirth,
        NameSplitter.parts(forenames: forenames, familyName: birthName),
        [forenames ?? "", birthName]
      )
    }
    for alias in person.aliases {
      addAll(alias.quality == .weak ? .weakAlias : .alias, alias.name)
    }
    return forms
  }

  /// The states whose nationals mostly bear their father's and then their mother's family name.
  private static let bearersOfTwo: Set<String> = [
    "ES", "MX", "CO", "PE", "VE", "CL", "EC", "GT", "CU", "BO", "DO", "HN", "PY", "SV", "NI", "CR",
    "PA", "UY", "PR", "GQ",
  ]

  /// The parts with a mark on those that are not the first of several family names.
  private static func numbered(_ parts: [NamePart], isIberian: Bool) -> [NamePart] {
    guard parts.count > 1 else { return parts }
    var parts = parts
    var isFirst = true
    for index in parts.indices where parts[index].kind == .family && !parts[index].isWeak {
      parts[index].isSecond = !isFirst
      parts[index].isIberian = isIberian
      isFirst = false
    }
    return parts
  }

  /// A Han or Hangul name written as one word, read as family name and forename.
  ///
  /// The whole word stays a form too, because a foreign name is written as one word as well. Han names are also read in other
  /// languages, and pinyin is spelled the other way.
  private static func syllableForms(_ parts: [NamePart]) -> [[NamePart]] {
    if parts.contains(where: \.isPinyin) {
      return [parts.compactMap { respelled($0) }]
    }
    let japanese = japaneseForm(parts)
    var split = parts
    if parts.count == 1, let whole = parts.first, (2...4).contains(whole.written.count) {
      split = apart(whole)
    } else {
      guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.written.count) }) else {
        return japanese
      }
    }
    var forms = (parts.count == 1 ? [split] : []) + japanese
    guard split.allSatisfy({ $0.script == .han }) else { return forms }
    let spelt = split.compactMap { respelled($0) }
    if spelt.count == split.count { forms.append(spelt) }
    for language in [HanReadings.cantonese, .korean, .japanese] {
      let read = split.compactMap { part -> NamePart? in
        var read = language.part(part.written, kind: part.kind)
        read?.place = part.place
        return read
      }
      if read.count == split.count { forms.append(read) }
    }
    return forms
  }

  /// The parts with a mark on those of a name that can only be pinyin.
  private static func told(_ parts: [NamePart]) -> [NamePart] {
    guard parts.allSatisfy({ $0.script == .latin }), WadeGiles.isPinyin(parts.map(\.latin))
    else { return parts }
    return parts.map { part in
      var told = part
      told.isPinyin = true
      return told
    }
  }

  /// The part in the spelling of Wade and Giles; nil for what is no pinyin.
  private static func respelled(_ part: NamePart) -> NamePart? {
    guard let latin = WadeGiles.respelled(part.latin), latin.count <= 48 else { return nil }
    var other = part
    other.latin = latin
    other.symbols = []
    other.isReading = true
    other.isPinyin = false
    return other
  }

  private static func japaneseForm(_ parts: [NamePart]) -> [[NamePart]] {
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.script == .han }),
      // Written as forename and family name, the family name stands last.
      var read = JapaneseReading.parts(
        of: parts.count == 2 && parts[1].kind == .family
          ? parts[1].written + parts[0].written : parts.flatMap(\.written)
      )
    else { return [] }
    if let place = parts.first?.place {
      let isTwo = parts.count == 2 && parts[1].kind == .family
      read[0].place = isTwo ? parts[1].place : place
      read[1].place = isTwo || parts.count == 1 ? place : parts[1].place
      if parts.count == 1 { splitPlace(parts[0], &read) }
    }
    return [read]
  }

  private static func apart(_ whole: NamePart) -> [NamePart] {
    let familyLength = whole.written.count == 4 ? 2 : 1
    func part(_ letters: some Sequence<UInt32>, _ kind: PartKind) -> NamePart {
      var latin: [UInt8] = []
      var symbols: [UInt16] = []
      let letters = Array(letters)
      ScriptFolding.fold(letters, whole.script, latin: &latin, symbols: &symbols)
      return NamePart(
        latin: latin,
        script: whole.script,
        symbols: symbols,
        written: letters,
        kind: kind
      )
    }
    var parts = [
      part(whole.written.prefix(familyLength), .family),
      part(whole.written.dropFirst(familyLength), .given),
    ]
    splitPlace(whole, &parts)
    return parts
  }

  /// Says where family name and forename stand in the word that both were cut from.
  private static func splitPlace(_ whole: NamePart, _ parts: inout [NamePart]) {
    func width(_ letters: some Sequence<UInt32>) -> Int {
      letters.reduce(0) { $0 + (Unicode.Scalar($1).map { UTF8.width($0) } ?? 0) }
    }
    guard whole.place.range.count == width(whole.written), parts.count == 2 else { return }
    let (start, end) = (whole.place.range.lowerBound, whole.place.range.upperBound)
    let middle = start + width(parts[0].written)
    parts[0].place = WrittenPlace(text: whole.place.text, range: start..<middle)
    parts[1].place = WrittenPlace(text: whole.place.text, range: middle..<end)
  }
}
