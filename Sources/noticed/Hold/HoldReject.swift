import ArgumentParser

/// `noticed hold reject`.
struct HoldReject: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Refuse a held notice, on your word and with your reason.",
    discussion: """
      The notice ends, its content goes after the grace, and no tombstone is set: it is this bureau's word on that content, \
      not the issuer's, and a later publication is judged anew. A version that waits beside one in force goes alone.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The notice: the first digits of its identifier, or its reference; or a document or drop that waits for keying.",
      valueName: "notice"
    )
  )
  var notice: String

  @Option(help: ArgumentHelp("Why, without any name or number of a person.", valueName: "text"))
  var reason: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try reason.checkReason() }

  func run() async throws {
    if let line = try await KeyingDesk(global).ifWaiting(notice) {
      return try await KeyingDesk(global).setAside(line, reason: reason)
    }
    try await HoldDesk(global).reject(notice, reason: reason)
  }
}
