import ArgumentParser
import DropFolder
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
      is written is logged as looked up and as handed out, with its SHA-256 and --to, so that it can be called back \
      (noticed recall). Of what is restricted, held or taken away nothing leaves. Who may have it is for you to know: it \
      leaves the installation's control.
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

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Who gets it; else the login that asks.", valueName: "recipient")
  )
  var recipient: String?

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
    var kept = 0
    for line in lines.prefix(limit) {
      let recipient = recipient ?? Installation.actor()
      let text = try await database.transactionRetrying {
        [self] session throws(DatabaseError) -> [UInt8]? in
        let text = self.text(of: try NoticeLookups.open(line.notice, on: ground, in: session), line)
        var disclosure = Disclosure(.export, to: recipient, by: "noticed notice export")
        disclosure.notice = line.notice
        disclosure.sum = SHA256Sum(of: text).bytes
        return try Disclosures.record(disclosure, on: ground, in: session) ? text : nil
      }
      // What leaves is on record before its first byte is written.
      if let text { try Channel.write(text) } else { kept += 1 }
    }
    if kept > 0 {
      Channel.tell(
        Failure(
          .no,
          "\(kept) of the notices",
          "they are restricted, held or taken away, and nothing of them may leave",
          "answer what holds them: `noticed hold list`"
        ).description
      )
    }
    if lines.count > limit { Channel.tell("There are more than \(limit); see --limit.") }
    if lines.isEmpty { Channel.hint("No such notice is held: noticed notice list") }
    if kept > 0 { throw ExitCode.no }
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
