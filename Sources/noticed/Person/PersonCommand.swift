import ArgumentParser
import Records

/// `noticed person`: the bureau's own persons.
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Your own records of persons: take in, list, show.",
    subcommands: [PersonImport.self, PersonList.self, PersonShow.self]
  )
}

/// `noticed person import`.
struct PersonImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a register: NDJSON, a JSON list, CSV, or FollowTheMoney entities.",
    discussion: """
      What the file is, its content says. CSV is read by the columns that pipelines/local-person.yaml names. A record is \
      known by its source and id: a known one is brought up to date. A bad record is refused with its line and every reason, \
      and the others go on. The notices in force are matched with what is new.

      Exits 65 when a record was refused.
      """
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try register.validate() }

  func run() async throws {
    try await RegisterImport(kind: .person, options: register, global: global).run()
  }
}

/// `noticed person list`.
struct PersonList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List records in the order in which they came. The look-up is logged."
  )

  @OptionGroup var options: LocalListOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try options.validate() }

  func run() async throws {
    try await LocalDesk(.person, global).list(options, as: LocalLine.persons)
  }
}

/// `noticed person show`.
struct PersonShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one record whole. The look-up is logged."
  )

  @OptionGroup var options: LocalShowOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    try await LocalDesk(.person, global).show(options)
  }
}
