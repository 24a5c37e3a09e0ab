import ArgumentParser
import Glibc
import JSON
import Matching
import Notices
import Pipeline
import Postgres
import Records
import RuleSets
import SystemPackage

/// `noticed screen`.
struct ScreenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Look whether a person is among your records, or in a notice.",
    discussion: """
      One person from the options, or a batch of persons: a line of JSON each in the fields of `noticed person import`, a \
      table with a row of names as it takes, or the passenger list message that carriers send (UN/EDIFACT PAXLST). Each \
      look-up is logged with its purpose. What is found is a lead, not a decision.

      A batch is answered a line a person, in the same order: {"id","candidates_examined","hits":[{"record","source",\
      "probability","score","grade","features"}]}, best first; with --explain-below also "below". A line that cannot be read gives {"line","error"}, and the \
      command exits 65.
      """
  )

  @OptionGroup(title: "The person") var person: PersonOptions

  @Option(
    help: ArgumentHelp(
      "A file of persons, or - for standard input: JSON, a table (CSV), or a passenger list message (PAXLST).",
      valueName: "file"
    )
  )
  var batch: String?

  @Option(
    help: ArgumentHelp("persons (your own records) or notices (those in force).", valueName: "side")
  )
  var against = ScreeningSide.persons

  @Option(help: ArgumentHelp("At most so many records a person.", valueName: "count"))
  var limit = 10

  @Option(
    help: ArgumentHelp(
      "Show what is at least so probable (0…1), whatever its grade; else what has a grade.",
      valueName: "p"
    )
  )
  var minProbability: Double?

  @Option(
    help: .policy
  )
  var policy: String?

  @Flag(
    help:
      "Lay each record that is found beside the person: what agrees, what does not, and what each is worth. On a terminal the best one is shown so anyway."
  )
  var explain = false

  @Flag(help: "Show the three best that are no match too, and say why they were not raised.")
  var explainBelow = false

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
    if let minProbability, !(0...1).contains(minProbability) {
      throw ValidationError("--min-probability \(minProbability): give a number from 0 to 1")
    }
    if batch == nil, person.isEmpty {
      throw ValidationError("nobody is asked for; give --name or other options, or --batch FILE")
    }
    if batch != nil, !person.isEmpty {
      throw ValidationError("either --batch or one person by options, not both")
    }
  }

  func run() async throws {
    let installation = try Installation(global)
    let single = try batch == nil ? person.record() : nil
    let policy = try MatchingFile.person(named: policy, of: installation)
    let database = try await installation.connect(global.role, or: [.analyst, .compliance])
    var limits = ScreenWalk.limits
    limits.best = max(limits.best, limit)
    let walk = ScreenWalk(
      policy: policy,
      rarity: try await rarity(database),
      side: against,
      limits: limits,
      day: global.day,
      ground: global.ground,
      wanted: ScreenWalk.Wanted(
        limit: limit,
        minimumProbability: minProbability,
        below: explainBelow ? 3 : 0
      )
    )
    let output = ScreenOutput(walk: walk, side: against, explains: explain || explainBelow)
    if let single {
      let answers = try await screened([single.person], walk, database)
      if let answer = answers.first {
        var explained: [ScreenedRecord] = []
        // People are told who it is and what is to be known first; a program asks for it.
        if output.explains || Output(global).isForPeople {
          let tables = try installation.configuration([.tables]).tables
          let desk = ScreenedRecords(
            side: against,
            tables: tables,
            ground: global.ground,
            day: global.day
          )
          explained = try await desk.read(answer.matches + answer.below, on: database)
        }
        try output.show(answer, of: single, with: explained, to: Output(global))
        output.tell(stale: answer.stale)
      }
      return
    }
    let input = try input(installation)
    let other = try await installation.connect(global.role, or: [.analyst, .compliance])
    let screening = BatchScreening(walk: walk, output: output, databases: [database, other])
    try await screening.run(input)
  }

  /// The persons of the batch, in whatever layout it has.
  private func input(_ installation: Installation) throws -> ScreenInput {
    var (descriptor, name) = (STDIN_FILENO, "standard input")
    if let file = batch, file != "-" {
      (descriptor, name) = (open(file, O_RDONLY | O_CLOEXEC | O_NOCTTY), file)
      guard descriptor >= 0 else { throw FileAccess.fault(FilePath(file)) }
    }
    return try ScreenInput(
      descriptor,
      name: name,
      configuration: installation.configuration([.pipelines, .tables]),
      today: global.day
    )
  }

  private func screened(
    _ persons: [Person],
    _ walk: ScreenWalk,
    _ database: Database
  ) async throws -> [ScreenWalk.Answer] {
    do {
      return try await walk.screen(persons, on: database)
    } catch {
      throw Failure(error)
    }
  }

  private func rarity(_ database: Database) async throws -> RaritySnapshot {
    let holder = RarityHolder()
    try await database.transaction(.readOnly) { session throws(DatabaseError) in
      try holder.refresh(in: session)
    }
    return holder.current.snapshot
  }
}

extension ScreeningSide: ExpressibleByArgument {}
