import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed notice unrestrict`.
struct NoticeUnrestrict: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unrestrict",
    abstract: "Lift what keeps a notice from being erased."
  )

  @Argument(
    help: ArgumentHelp(
      "The notice: a reference, a number, or the first digits of its identifier.",
      valueName: "notice"
    )
  )
  var notice: String

  @Option(help: ArgumentHelp("That ground only; else every one.", valueName: "ground"))
  var ground: LegalGround?

  @Option(help: ArgumentHelp("Why, without any name or number of a person.", valueName: "text"))
  var reason: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws { try reason.checkReason() }

  func run() async throws {
    let installation = try Installation(global)
    let line = try await NoticeLine.only(notice, global, installation)
    let database = try await installation.connect(global.role, or: [.compliance])
    let (ground, reason) = (ground, reason)
    let lifted = try await database.transactionRetrying { session throws(DatabaseError) in
      try LegalHolds.lift(
        ground,
        of: line.notice,
        why: reason,
        by: Installation.actor(),
        in: session
      )
    }
    guard lifted > 0 else {
      throw Failure(
        .no,
        "notice \(line.notice.short)",
        "nothing keeps it from being erased",
        "see `noticed notice history \(line.notice.short)`"
      )
    }
    try Output(global).say(
      "Notice \(line.notice.short) (\(line.reference)) is kept no longer than any other.",
      node: ["notice": JSONNode(line.notice.description), "lifted": JSONNode(lifted)]
    )
  }
}
