import Notices

/// The values of a person's features as text: from the person where it is given, else from the prepared form.
struct PersonTexts {
  let view: PersonView
  /// The name form that fitted best.
  let form: Int
  let person: Person?
  let names: WrittenNames

  /// The value of a feature; nil when it is not stated.
  func text(of feature: Feature) -> String? {
    switch feature {
    case .name: name
    case .birthDate: birthDates
    case .sex: view.sex == 1 ? "M" : view.sex == 2 ? "F" : nil
    case .nationality:
      joined((0..<view.nationalityCount).map { CodeFolding.text(country: view.nationality($0)) })
    case .birthPlace: view.placeCount == 0 ? nil : person?.birthPlace ?? "stated"
    case .birthCountry:
      view.birthCountry == 0 ? nil : CodeFolding.text(country: view.birthCountry)
    case .document: joined((0..<view.documentCount).map(document))
    case .parents:
      view.parentCount == 0
        ? nil
        : joined([person?.parents?.father, person?.parents?.mother].compactMap { $0 }) ?? "stated"
    case .address:
      view.addressCount == 0 ? nil : joined(person?.addresses ?? []) ?? "stated"
    case .height: view.height == 0 ? nil : "\(view.height) cm"
    case .weight: view.weight == 0 ? nil : "\(view.weight) kg"
    case .eyes:
      colour(view.eyes, ["", "black", "blue", "brown", "hazel", "green", "grey", "two colours"])
    case .hair: colour(view.hair, ["", "black", "brown", "blond", "red", "grey", "bald"])
    case .languages:
      joined((0..<view.languageCount).map { LanguageCodes.text(view.language($0)) })
    case .marks: view.markCount == 0 ? nil : person?.marks ?? "stated"
    }
  }

  private var name: String? {
    guard form < view.formCount else { return nil }
    let best = view.form(form)
    if let person {
      switch best.source {
      case .main: if let name = person.displayName { return name }
      case .script, .alias, .weakAlias, .atBirth:
        if let name = names.whole(form) { return name }
      }
    }
    return (0..<best.count).map { best.part($0).text }.joined(separator: " ")
  }

  /// The dates as they are given; where another calendar was read in them, with what they were compared as.
  private var birthDates: String? {
    let compared = (0..<view.birthCount).map { date(view.birth($0)) }
    guard let person else { return joined(compared) }
    let given = ([person.birthDate].compactMap { $0 } + person.birthDates).map(\.description)
    guard !given.isEmpty, !compared.allSatisfy(given.contains) else { return joined(compared) }
    return "\(given.joined(separator: ", ")), read as \(compared.joined(separator: " or "))"
  }

  private func date(_ birth: BirthView) -> String {
    PartialDate(
      year: birth.year,
      month: birth.month == 0 ? nil : birth.month,
      day: birth.day == 0 ? nil : birth.day
    )?.description ?? String(birth.year)
  }

  private func document(_ index: Int) -> String {
    let document = DocumentView(
      at: view.documents + index * PersonLayout.document,
      pool: view.pool
    )
    let number = String(decoding: document.number, as: UTF8.self)
    return document.issuer == 0 ? number : "\(CodeFolding.text(country: document.issuer)) \(number)"
  }

  private func colour(_ code: UInt8, _ words: [String]) -> String? {
    code == 0 || Int(code) >= words.count ? nil : words[Int(code)]
  }

  private func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}
