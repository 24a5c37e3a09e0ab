import ArgumentParser
import Glibc
import JSON
import Matching
import Pipeline
import Postgres
import Records
import SystemPackage

/// `noticed match calibrate`.
struct MatchCalibrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Propose weights from your own records and decisions, as a policy file to review.",
    discussion: """
      Local persons are screened against the notices in force, and it is estimated, without labels, how often each feature \
      agrees within one person's records and among strangers; hits that were confirmed or dismissed count as what was \
      decided. Weights of names stay: their rarity is counted already. Nothing is adopted: look at the changed lines, try \
      them with `noticed screen --policy`, and put the file into pipelines/matching if you want it. Each look-up is logged.

      With --pairs no database is needed: a line of {"query":{…},"candidate":{…}} each, with "match":true or false where \
      somebody decided.
      """
  )

  @Option(help: ArgumentHelp("A file of pairs, or - for standard input.", valueName: "file"))
  var pairs: String?

  @Option(help: ArgumentHelp("How many local persons are screened.", valueName: "count"))
  var sample = 1000

  @Option(
    help: ArgumentHelp("Where the proposal is written; else standard output.", valueName: "file")
  )
  var output: String?

  @Option(
    help: .policy
  )
  var policy: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard sample > 0 else { throw ValidationError("--sample \(sample): ask for at least one") }
  }

  func run() async throws {
    let installation = try Installation(global)
    let policy = try MatchingFile.person(named: policy, of: installation)
    if let output, FileAccess.exists(FilePath(output)) {
      throw Failure(.usage, output, "it is there already", "name a file that is not there")
    }
    let found = try await found(policy, installation)
    let calibration = Calibration(policy: policy, pairs: found.pairs, random: found.random)
    let result = calibration.estimate()
    let proposal = CalibrationFile(
      policy: policy,
      result: result,
      pairs: found.pairs.count,
      decided: found.decided
    )
    guard let output else { return try Channel.write(proposal.text) }
    try FileAccess.write(Array(proposal.text.utf8), to: FilePath(output))
    let changes =
      result.numbers.isEmpty
      ? "no number would change"
      : "\(result.numbers.count) numbers would change: \(result.numbers.map(\.level.field).joined(separator: ", "))"
    try Output(global).say(
      "\(grouped(found.pairs.count)) candidate pairs, \(grouped(found.decided)) decided: \(changes).",
      "Nothing uses \(output) until it lies in pipelines/matching.",
      node: node(result, found, output)
    )
  }

  private func found(
    _ policy: PersonPolicy,
    _ installation: Installation
  ) async throws -> CalibrationPairs {
    if let pairs {
      let isInput = pairs == "-"
      let descriptor = isInput ? dup(STDIN_FILENO) : open(pairs, O_RDONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw FileAccess.fault(FilePath(pairs)) }
      defer { close(descriptor) }
      var input = LineInput(descriptor, name: isInput ? "standard input" : pairs)
      return try CalibrationPairs.read(&input, PersonScorer(policy: policy, rarity: .builtIn))
    }
    let database = try await installation.connect(global.role, or: [.compliance, .analyst])
    let holder = RarityHolder()
    try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try holder.refresh(in: session)
    }
    let walk = ScreenWalk(
      policy: policy,
      rarity: holder.current.snapshot,
      side: .notices,
      day: global.day,
      ground: global.ground,
      wanted: ScreenWalk.Wanted(limit: 32, minimumProbability: 0)
    )
    return try await CalibrationPairs.held(walk, sample: sample, global: global, on: database)
  }

  private func node(
    _ result: Calibration.Result,
    _ found: CalibrationPairs,
    _ output: String
  ) -> JSONNode {
    [
      "file": JSONNode(output), "pairs": JSONNode(found.pairs.count),
      "decided": JSONNode(found.decided), "rounds": JSONNode(result.rounds),
      "matches": JSONNode(rounded(Float(result.matches))),
      "changes": .array(
        result.numbers.map { number in
          [
            "number": JSONNode(number.level.field), "was": JSONNode(rounded(Float(number.was))),
            "becomes": JSONNode(rounded(Float(number.becomes))),
            "matches": JSONNode(rounded(Float(number.matches))),
          ]
        }
      ),
    ]
  }
}
