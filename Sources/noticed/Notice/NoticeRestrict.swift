import ArgumentParser
import JSON
import Notices
import Postgres
import Records

extension LegalGround: ExpressibleByArgument {}

/// `noticed notice restrict`.
struct NoticeRestrict: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict",
    abstract: "Keep a notice from being erased, for a ground and until a day.",
    discussion: """
      While it is in force nothing changes. Once it has ended it is out of use as any other, its content stays, and only \
      the compliance officer reads it. After the day, or once it is lifted, it is purged like any other. The same ground \
      again gives it another end.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The notice: a reference, a number, or the first digits of its identifier.",
      valueName: "notice"
    )
  )
  var notice: String

  @Option(help: ArgumentHelp("enquiry, court, complaint or confirmed-hit.", valueName: "ground"))
  var ground: LegalGround

  @Option(help: ArgumentHelp("The last day on which it holds (YYYY-MM-DD).", valueName: "date"))
  var until: CivilDay

  @Option(help: ArgumentHelp("Why, without any name or number of a person.", valueName: "text"))
  var reason: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    try reason.checkReason()
    guard until >= global.day else {
      throw ValidationError("--until \(until): that day has passed")
    }
  }

  func run() async throws {
    let installation = try Installation(global)
    let line = try await NoticeLine.only(notice, global, installation)
    let database = try await installation.connect(global.role, or: [.compliance])
    let (ground, until, reason) = (ground, until, reason)
    let isPlaced = try await database.transactionRetrying { session throws(DatabaseError) in
      try LegalHolds.place(
        ground,
        on: line.notice,
        until: until,
        reason: reason,
        by: Installation.actor(),
        in: session
      )
    }
    guard isPlaced else {
      throw Failure(
        .no,
        "notice \(line.notice.short)",
        "its content was purged",
        "nothing is left to keep; see `noticed notice history \(line.notice.short)`"
      )
    }
    try Output(global).say(
      "Notice \(line.notice.short) (\(line.reference)) is not erased until \(until) (\(ground.rawValue)).",
      node: [
        "notice": JSONNode(line.notice.description), "ground": JSONNode(ground.rawValue),
        "until": JSONNode("\(until)"),
      ]
    )
  }
}
