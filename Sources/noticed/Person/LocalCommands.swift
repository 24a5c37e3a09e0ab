import ArgumentParser
import Records

/// A kind of local record as a noun of the command line.
protocol LocalNoun {
  static var kind: LocalKind { get }
  static var listing: Listing<LocalLine> { get }
  /// What the import takes, in one line.
  static var intake: String { get }
  /// What follows from an import.
  static var consequence: String { get }
}

/// `noticed person import`, `noticed modus import`.
struct LocalImportCommand<Noun: LocalNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Noun.intake,
      discussion: """
        What the file is, its content says. CSV is read by the columns that pipelines/local-\(Noun.kind.rawValue).yaml \
        names. A record is known by its source and id: a known one is brought up to date. A bad record is refused with its \
        line and every reason, and the others go on.\(Noun.consequence)

        Exits 65 when a record was refused.
        """
    )
  }

  @OptionGroup var register: RegisterOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try register.validate() }

  func run() async throws {
    try await RegisterImport(kind: Noun.kind, options: register, global: global).run()
  }
}

/// `noticed person list`, `noticed modus list`.
struct LocalListCommand<Noun: LocalNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: "List records in the order in which they came. The look-up is logged."
    )
  }

  @OptionGroup var options: LocalListOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try options.validate() }

  func run() async throws {
    try await LocalDesk(Noun.kind, global).list(options, as: Noun.listing)
  }
}

/// `noticed person show`, `noticed modus show`.
struct LocalShowCommand<Noun: LocalNoun>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: "Show one record whole. The look-up is logged."
    )
  }

  @OptionGroup var options: LocalShowOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws { try await LocalDesk(Noun.kind, global).show(options) }
}
