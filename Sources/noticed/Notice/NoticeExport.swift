import ArgumentParser
import JSON
import Notices
import Postgres
import Reading
import Records

/// `noticed notice export`.
struct NoticeExport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write notices for other programs, a record a line.",
    discussion: """
      ftm is the FollowTheMoney model: a Person with a Sanction for each charge and their documents. It has no place \
      for danger warnings, methods and what is said of extradition; canonical leaves nothing out. Every notice that \
      is written is logged as looked up. Who may have it is for you to know: it leaves the installation's control.
      """
  )

  /// The shapes in which notices are written.
  enum Model: String, CaseIterable, ExpressibleByArgument {
    case ftm
    case canonical
  }

  @Argument(
    help: ArgumentHelp(
      "A reference, control number, file number, or the first digits of an identifier.",
      valueName: "wanted"
    )
  )
  var wanted: String?

  @Option(help: ArgumentHelp("ftm or canonical.", valueName: "model"))
  var model = Model.ftm

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Of these kinds; red-notice and wanted-diffusion.", valueName: "kind")
  )
  var kind: [NoticeKind] = [.redNotice, .wantedDiffusion]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("In these states; in-force.", valueName: "state")
  )
  var state: [NoticeState] = [.inForce]

  @Option(
    help: ArgumentHelp("The name of the set of data, also before each id.", valueName: "name")
  )
  var dataset = "noticed"

  @Option(help: ArgumentHelp("At most so many.", valueName: "count"))
  var limit = 10_000

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit \(limit): ask for at least one") }
    guard
      dataset.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }),
      !dataset.isEmpty
    else {
      throw ValidationError("--dataset \(dataset): use small letters, digits and underlines")
    }
  }

  func run() async throws {
    let database = try await Installation(global).connect(global.role, or: [.analyst, .compliance])
    var filter = NoticeFilter()
    filter.wanted = wanted
    filter.kinds = kind
    filter.states = state.map(\.rawValue)
    // One more tells whether there are others.
    filter.limit = limit + 1
    let (ground, day) = (global.ground, global.day)
    let lines = try await database.transaction { [filter] session throws(DatabaseError) in
      try NoticeLookups.list(filter, on: ground, today: day, in: session)
    }
    for line in lines.prefix(limit) {
      let versions = try await database.transaction { session throws(DatabaseError) in
        try NoticeLookups.open(line.notice, on: ground, in: session)
      }
      try Channel.write(text(of: versions, line))
    }
    if lines.count > limit { Channel.tell("There are more than \(limit); see --limit.") }
    if lines.isEmpty { Channel.hint("No such notice is held: noticed notice list") }
  }

  /// The records of a notice, one a line; empty when its content was purged.
  private func text(of versions: [VersionLine], _ line: NoticeLine) -> [UInt8] {
    let current = versions.first(where: \.isCurrent) ?? versions.last
    guard let notice = current.flatMap({ HeldReading.notice(from: $0.content) }) else { return [] }
    let records =
      switch model {
      case .ftm:
        FollowTheMoneyWriting(dataset: dataset).entities(of: notice, id: line.notice.description)
      case .canonical: [notice.document]
      }
    var text: [UInt8] = []
    for record in records {
      record.write(to: &text)
      text.append(0x0A)
    }
    return escapedJSON(text)
  }
}
