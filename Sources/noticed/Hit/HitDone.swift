import ArgumentParser
import JSON
import Notices
import Postgres
import Records

/// `noticed hit done`.
struct HitDone: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Say that what had to be done at once on a confirmed hit is done.",
    discussion: """
      When a notice is taken away after a person confirmed a hit of it, whoever acts on the hit must be told at once. Until \
      that is done the review names it, and the notice is not erased.
      """
  )

  @Argument(help: ArgumentHelp("The hit, by the first digits of its identifier.", valueName: "hit"))
  var hit: String

  @Option(help: ArgumentHelp("What was done, in your words.", valueName: "text"))
  var note: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func run() async throws {
    let digits = try HitDesk.checked(hit)
    let desk = try await HitDesk(global)
    let (ground, note) = (global.ground, note)
    let (found, codes) = try await desk.database.transaction {
      session throws(DatabaseError) -> (HitDesk.Found, [String]) in
      let found = try HitDesk.find(digits, on: ground, in: session)
      guard case .one(let line) = found else { return (found, []) }
      return (
        found,
        try UrgentTasks.finish(
          of: line.hit,
          note: note,
          by: Installation.actor(),
          in: session
        )
      )
    }
    let line = try found.only(hit)
    guard !codes.isEmpty else {
      throw Failure(
        .no,
        "hit \(line.hit.short)",
        "nothing is to be done at once on it",
        "see `noticed hit show \(line.hit.short)`"
      )
    }
    try Output(global).say(
      "Hit \(line.hit.short): done (\(codes.joined(separator: ", "))).",
      node: [
        "hit": JSONNode(line.hit.description), "done": .array(codes),
        "by": JSONNode(Installation.actor()),
      ]
    )
  }
}
