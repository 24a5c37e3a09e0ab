import ArgumentParser
import Records

/// `noticed modus`: the bureau's own methods.
struct ModusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "modus",
    abstract: "Your own records of methods: take in, list, show.",
    subcommands: [ModusImport.self, ModusList.self, ModusShow.self]
  )
}

/// `noticed modus import`.
struct ModusImport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in solved and open cases: NDJSON, a JSON list, or CSV.",
    discussion: """
      What the file is, its content says. CSV is read by the columns that pipelines/local-modus.yaml names. A record is \
      known by its source and id: a known one is brought up to date. A bad record is refused with its line and every reason, \
      and the others go on.

      Exits 65 when a record was refused.
      """
  )

  @OptionGroup var register: RegisterOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try register.validate() }

  func run() async throws {
    try await RegisterImport(kind: .modus, options: register, global: global).run()
  }
}

/// `noticed modus list`.
struct ModusList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List records in the order in which they came. The look-up is logged."
  )

  @OptionGroup var options: LocalListOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try options.validate() }

  func run() async throws {
    try await LocalDesk(.modus, global).list(options, as: LocalLine.moduses)
  }
}

/// `noticed modus show`.
struct ModusShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one record whole. The look-up is logged."
  )

  @OptionGroup var options: LocalShowOptions
  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    try await LocalDesk(.modus, global).show(options)
  }
}
