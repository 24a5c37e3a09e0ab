package import JSON
package import Notices

/// Writes notices as entities of the FollowTheMoney model, so that the tools of that field read them.
///
/// Each person becomes a `Person`, each charge a `Sanction` of theirs, each document a `Passport` or
/// `Identification`. The model has no place for danger warnings, methods and what is said of extradition.
package struct FollowTheMoneyWriting: Sendable {
  /// The name of the set of data.
  package let dataset: String

  package init(dataset: String) {
    self.dataset = dataset
  }

  /// The entities of a notice; empty when it seeks no person.
  ///
  /// `id` names the notice and is the same at every writing; the ids of the entities are made from it.
  package func entities(of notice: Notice, id: String) -> [JSONNode] {
    notice.persons.enumerated().flatMap { index, person in
      let personID = "\(dataset)-\(id)-\(index + 1)"
      return [entity(personID, "Person", properties(of: person, in: notice))]
        + documents(of: person, personID) + sanctions(of: notice, personID)
    }
  }

  private func entity(_ id: String, _ schema: String, _ properties: [(String, [String?])])
    -> JSONNode
  {
    let stated = properties.compactMap { name, values -> (String, JSONNode?)? in
      let texts = values.compactMap { $0 }.filter { !$0.isEmpty }
      return texts.isEmpty ? nil : (name, JSONNode.array(texts))
    }
    return .object([
      ("id", JSONNode(id)), ("schema", JSONNode(schema)), ("properties", .object(stated)),
      ("datasets", .array([dataset])),
    ])
  }

  private func properties(of person: Person, in notice: Notice) -> [(String, [String?])] {
    let whole = [person.forenames, person.familyName].compactMap { $0 }.joined(separator: " ")
    let isWanted = notice.kind?.seeksPersons == true
    let dates = [person.birthDate].compactMap { $0 } + person.birthDates
    let weak = person.aliases.filter { $0.quality == .weak }
    let previous = person.aliases.filter { $0.kind == "previous" && $0.quality != .weak }
    let others = person.aliases.filter { $0.quality != .weak && $0.kind != "previous" }
    return [
      ("name", [person.fullName ?? whole, person.scriptName]), ("lastName", [person.familyName]),
      ("firstName", [person.forenames]), ("alias", others.map(\.name)),
      ("weakAlias", weak.map(\.name)),
      ("previousName", previous.map(\.name) + [person.nameAtBirth]),
      ("fatherName", [person.parents?.father]), ("motherName", [person.parents?.mother]),
      ("gender", [person.sex.map { $0 == .male ? "male" : $0 == .female ? "female" : "" }]),
      ("birthDate", dates.map(\.description)), ("birthPlace", [person.birthPlace]),
      ("birthCountry", [code(person.birthCountry)]),
      ("nationality", person.nationalities.map { code($0) }),
      ("height", [person.heightInCentimetres.map { "\($0) cm" }]),
      ("weight", [person.weightInKilograms.map { "\($0) kg" }]), ("eyeColor", [person.eyes]),
      ("hairColor", [person.hair]), ("appearance", [person.marks]),
      ("spokenLanguage", person.languages.map { $0.lowercased() }),
      ("address", person.addresses.map { $0 }),
      ("topics", isWanted ? ["crime", "wanted"] : []),
    ]
  }

  /// Codes of the model are in small letters; INTERPOL's own, such as 914, are not among them.
  private func code(_ country: CountryCode?) -> String? {
    guard let country, !country.isNumeric else { return nil }
    return country.code == "UNK" ? "xk" : country.code.lowercased()
  }

  private func documents(of person: Person, _ owner: String) -> [JSONNode] {
    person.documents.enumerated().compactMap { index, document in
      guard let number = document.number else { return nil }
      let isPassport = document.type == "passport"
      return entity(
        "\(owner)-document-\(index + 1)",
        isPassport ? "Passport" : "Identification",
        [
          ("holder", [owner]), ("number", [number]), ("type", [document.type]),
          ("country", [code(document.issuer)]),
          ("startDate", [document.validFrom?.description]),
          ("endDate", [document.validTo?.description]),
        ]
      )
    }
  }

  private func sanctions(of notice: Notice, _ owner: String) -> [JSONNode] {
    guard notice.kind?.seeksPersons == true else { return [] }
    let charges = notice.caseFacts?.charges ?? []
    return (charges.isEmpty ? [Charge()] : charges).enumerated().map { index, charge in
      let months = charge.maximumMonths
      return entity(
        "\(owner)-sanction-\(index + 1)",
        "Sanction",
        [
          ("entity", [owner]), ("program", [program(of: notice)]),
          ("authority", [notice.warrant?.authority]),
          ("authorityId", [notice.entityID, notice.controlNumber]),
          ("recordId", [notice.issuerReference]),
          ("country", [code(notice.warrant?.country ?? notice.issuer)]), ("reason", [charge.text]),
          ("provisions", [charge.lawReference]),
          ("duration", [months.map { $0 >= monthsOfLife ? "life" : "\($0) months" }]),
          ("listingDate", [notice.publishedAt?.description]),
          ("startDate", [notice.warrant?.date?.description]),
          ("endDate", [notice.expiresAt?.description]), ("summary", [notice.caseFacts?.facts]),
        ]
      )
    }
  }

  private func program(of notice: Notice) -> String? {
    switch notice.kind {
    case .redNotice: "INTERPOL Red Notice"
    case .wantedDiffusion: "INTERPOL wanted-person diffusion"
    default: nil
    }
  }
}
