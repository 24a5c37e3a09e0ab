import ArgumentParser
import JSON
import Postgres
import Records

/// `noticed review approve`.
struct ReviewApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Let the next `noticed review --apply` change more records than its ceiling.",
    discussion: """
      Two different persons must, each under their own login; what each wrote counts for 24 hours and for one run, which \
      may change as many records as the lower of the two numbers.
      """
  )

  @Option(help: ArgumentHelp("The most records that may be changed.", valueName: "count"))
  var most: Int

  @Option(help: ArgumentHelp("Why so many, without anybody's name.", valueName: "reason"))
  var why: String

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard most > 0 else { throw ValidationError("--most \(most): give a number from 1") }
    guard why.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--why: say why so many")
    }
  }

  func run() async throws {
    let database = try await Installation(global).connect(global.role, or: [.compliance])
    let (most, why) = (most, why)
    let standing = try await database.transaction {
      session throws(DatabaseError) -> ReviewApproval? in
      _ = try ReviewApprovals.approve(most, why: why, by: Installation.actor(), in: session)
      return try ReviewApprovals.standing(at: .now(), in: session)
    }
    try Output(global).say(
      standing.map {
        "\($0.actors[0]) and \($0.actors[1]) let the next review change \(grouped($0.most)) records."
      } ?? "Written down. Another person must let it too, within \(ReviewApprovals.hours) hours.",
      node: [
        "approved": JSONNode(most), "by": JSONNode(Installation.actor()),
        "may_change": standing.map { JSONNode($0.most) } ?? .null,
        "both": standing.map { .array($0.actors) } ?? .null,
      ]
    )
  }
}
