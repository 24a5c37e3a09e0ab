import ArgumentParser
import JSON
import Notices

/// One person, given by options.
struct PersonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The whole name, parts in any order.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("The family name.", valueName: "name"))
  var familyName: String?

  @Option(help: ArgumentHelp("The forenames.", valueName: "names"))
  var forenames: String?

  @Option(help: ArgumentHelp("Another name; may be given again.", valueName: "name"))
  var alias: [String] = []

  @Option(
    help: ArgumentHelp("YYYY-MM-DD, YYYY-MM or YYYY; may be given again.", valueName: "date")
  )
  var birthDate: [String] = []

  @Option(help: ArgumentHelp("M or F.", valueName: "sex"))
  var sex: String?

  @Option(
    help: ArgumentHelp("A country by its two letters; may be given again.", valueName: "code")
  )
  var nationality: [String] = []

  @Option(help: ArgumentHelp("The place of birth.", valueName: "place"))
  var birthPlace: String?

  @Option(help: ArgumentHelp("The country of birth, two letters.", valueName: "code"))
  var birthCountry: String?

  @Option(
    help: ArgumentHelp(
      "A document: NUMBER, or TYPE:NUMBER, or TYPE:ISSUER:NUMBER as in passport:FR:12AB34567; may be given again.",
      valueName: "document"
    )
  )
  var document: [String] = []

  var isEmpty: Bool {
    name == nil && familyName == nil && forenames == nil && alias.isEmpty && birthDate.isEmpty
      && sex == nil && nationality.isEmpty && birthPlace == nil && birthCountry == nil
      && document.isEmpty
  }

  /// The person, read as a line of a batch is.
  func record() throws(Failure) -> LocalPerson {
    let documents = document.map { text -> JSONNode in
      let parts = text.split(separator: ":", maxSplits: 2).map(String.init)
      switch parts.count {
      case 3:
        return [
          "type": JSONNode(parts[0]), "issuer": JSONNode(parts[1].uppercased()),
          "number": JSONNode(parts[2]),
        ]
      case 2: return ["type": JSONNode(parts[0]), "number": JSONNode(parts[1])]
      default: return ["number": JSONNode(text)]
      }
    }
    func list(_ nodes: [JSONNode]) -> JSONNode? { nodes.isEmpty ? nil : .array(nodes) }
    let node = JSONNode.object([
      ("full_name", name.map { JSONNode($0) }),
      ("family_name", familyName.map { JSONNode($0) }),
      ("forenames", forenames.map { JSONNode($0) }),
      ("aliases", list(alias.map { JSONNode($0) })),
      ("birth_date", birthDate.first.map { JSONNode($0) }),
      ("birth_dates", list(birthDate.dropFirst().map { JSONNode($0) })),
      ("sex", sex.map { JSONNode($0.uppercased()) }),
      ("nationalities", list(nationality.map { JSONNode($0.uppercased()) })),
      ("birth_place", birthPlace.map { JSONNode($0) }),
      ("birth_country", birthCountry.map { JSONNode($0.uppercased()) }),
      ("documents", list(documents)),
    ])
    var reader = PersonReading()
    guard let record = reader.record(node, ""), reader.issues.isEmpty else {
      throw Failure(
        .usage,
        "the person",
        reader.issues.joined(separator: "; "),
        "see `noticed screen --help`"
      )
    }
    return record
  }
}
