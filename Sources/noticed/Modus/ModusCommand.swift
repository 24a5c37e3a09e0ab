import ArgumentParser
import Records

/// `noticed modus`: the bureau's own methods.
struct ModusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modus",
    abstract: "Your own records of methods: take in, list, show.",
    subcommands: [
      LocalImportCommand<ModusNoun>.self, LocalListCommand<ModusNoun>.self,
      LocalShowCommand<ModusNoun>.self,
    ]
  )
}

enum ModusNoun: LocalNoun {
  static let kind = LocalKind.modus
  static var listing: Listing<LocalLine> { LocalLine.moduses }
  static let intake = "Take in solved and open cases: NDJSON, a JSON list, or CSV."
  static let consequence = ""
}
