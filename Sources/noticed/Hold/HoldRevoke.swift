import ArgumentParser

/// `noticed hold revoke`.
struct HoldRevoke: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke",
    abstract: "Say no to a release that waits for a second person, or take one back that stands.",
    discussion: """
      What waits goes; what it let be used is held again at once, and its open hits leave the desk. Who proposed a release \
      takes it back the same way.
      """
  )

  @Argument(help: HoldDesk.help) var notice: String

  @Option(help: ArgumentHelp("Why, without any name or number of a person.", valueName: "text"))
  var reason: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try reason.checkReason() }

  func run() async throws { try await HoldDesk(global).revoke(notice, reason: reason) }
}
