import Notices

/// Lists the ways in which a person is named.
enum NameForms {
  /// The most forms that are kept of one person.
  static let limit = 24

  /// The forms of a person, the present name first; forms that say the same are listed once.
  static func of(_ person: Person) -> [NameForm] {
    var forms: [NameForm] = []
    func add(_ source: FormSource, _ parts: [NamePart]) {
      guard !parts.isEmpty, forms.count < limit else { return }
      let same = forms.contains { form in
        form.parts.count == parts.count
          && zip(form.parts, parts).allSatisfy { $0.latin == $1.latin && $0.symbols == $1.symbols }
      }
      if !same { forms.append(NameForm(source: source, parts: parts)) }
      for split in syllableForms(parts) where forms.count < limit {
        forms.append(NameForm(source: source, parts: split))
      }
    }
    if person.familyName != nil || person.forenames != nil {
      add(.main, NameSplitter.parts(forenames: person.forenames, familyName: person.familyName))
    }
    func addAll(_ source: FormSource, _ text: String) {
      for name in NameTexts.names(in: text) { add(source, NameSplitter.parts(of: name)) }
    }
    if let text = person.fullName { addAll(.main, text) }
    if let text = person.scriptName { addAll(.script, text) }
    if let birthName = person.nameAtBirth {
      let alone = NameSplitter.parts(of: birthName, kind: .family)
      // A whole name at birth repeats the forenames; a family name alone needs them.
      let forenames = alone.count > 1 ? nil : person.forenames
      add(.atBirth, NameSplitter.parts(forenames: forenames, familyName: birthName))
    }
    for alias in person.aliases {
      addAll(alias.quality == .weak ? .weakAlias : .alias, alias.name)
    }
    return forms
  }

  /// A Han or Hangul name written as one word, read as family name and forename; the whole word stays a form too,
  /// because a foreign name is written as one word as well.
  private static func syllableForms(_ parts: [NamePart]) -> [[NamePart]] {
    guard parts.count == 1, let whole = parts.first, (2...4).contains(whole.written.count) else {
      return []
    }
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
    return [
      [
        part(whole.written.prefix(familyLength), .family),
        part(whole.written.dropFirst(familyLength), .given),
      ]
    ]
  }
}
