import ArgumentParser
import Records

/// `noticed person`: the bureau's own persons.
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Your own records of persons: take in, list, show.",
    subcommands: [
      LocalImportCommand<PersonNoun>.self, LocalListCommand<PersonNoun>.self,
      LocalShowCommand<PersonNoun>.self,
    ]
  )
}

enum PersonNoun: LocalNoun {
  static let kind = LocalKind.person
  static var listing: Listing<LocalLine> { LocalLine.persons }
  static let intake = "Take in a register: NDJSON, a JSON list, CSV, or FollowTheMoney entities."
  static let consequence = " The notices in force are matched with what is new."
}
