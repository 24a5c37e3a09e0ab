import ArgumentParser
import Notices
import Pipeline
import Postgres
import Records
import RuleSets
import SystemPackage

/// `noticed rules diff`.
struct RulesDiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say which held notices proposed rules would treat otherwise, before you adopt them.",
    discussion: """
      Give the folder of the present pipelines and that of the proposed ones, or the proposed one alone. Every held notice \
      is judged by both as if it came today; nothing is written. Exit 0 when no disposition would change, 1 when some would.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The present folder, else the home's, and the proposed one.",
      valueName: "folder"
    )
  )
  var folders: [String]

  @Option(help: ArgumentHelp("How many notices a table shows.", valueName: "count"))
  var limit = 50

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard (1...2).contains(folders.count) else {
      throw ValidationError("give the proposed folder, or the present and the proposed one")
    }
    guard limit >= 0 else { throw ValidationError("--limit \(limit): give a number from 0") }
  }

  func run() async throws {
    let installation = try Installation(global)
    let old = folders.count == 2 ? folders[0] : try installation.pipelines().string
    let engines = try [old, folders[folders.count - 1]].map { folder throws(Failure) in
      do throws(RuleSetError) {
        return Engine(try loadConfiguration(directory: folder, parts: [.rules, .pipelines]))
      } catch {
        throw Failure(error, directory: folder)
      }
    }
    let database = try await installation.connect(
      global.role,
      or: [.compliance],
      timeouts: .review
    )
    let now = global.asOf.map(Instant.init(noonOf:)) ?? .now()
    let diff: RulesDiff
    do {
      diff = try await RulesDiffWalk(old: engines[0], new: engines[1], database: database, now: now)
        .compare()
    } catch {
      throw Failure(error)
    }
    try RulesDiffPage(diff: diff, limit: limit).write(to: Output(global))
    if !diff.notices.isEmpty { throw ExitCode.no }
  }
}
