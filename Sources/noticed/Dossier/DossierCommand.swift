import ArgumentParser
import DropFolder
import JSON
import Notices
import Postgres
import Records

/// `noticed dossier`: everything held, for whoever must answer for it.
struct DossierCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dossier",
    abstract: "Tell everything that is held on a notice or a person, to answer for it.",
    discussion: """
      Every version and judgement with its rule book, releases, hits, who looked and why, what left to whom, and the proof \
      of a purge. Other persons are left out: of a notice that names several say with --subject whom it is about. A dossier \
      is logged as a look-up and as handed out.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "The notice: a reference, a number, or the first digits of its identifier.",
      valueName: "notice"
    )
  )
  var notice: String?

  @Option(help: ArgumentHelp("In place of a notice: a local person, by id.", valueName: "id"))
  var person: String?

  @Option(help: ArgumentHelp("The register of that person.", valueName: "name"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "Whom of the notice it is about, from 1; 0 for none of them.",
      valueName: "number"
    )
  )
  var subject: Int?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp("Who gets it; else the login that asks.", valueName: "recipient")
  )
  var recipient: String?

  @OptionGroup(title: "Everywhere") var global: GlobalOptions

  func validate() throws {
    guard (notice == nil) != (person == nil) else {
      throw ValidationError("name a notice, or a person with --person")
    }
    if let subject, subject < 0 || notice == nil {
      throw ValidationError("--subject \(subject): give a number from 0, of a notice")
    }
    if source != nil, person == nil { throw ValidationError("--source goes with --person") }
  }

  func run() async throws {
    let installation = try Installation(global)
    let line: NoticeLine?
    if let notice {
      line = try await NoticeLine.only(notice, global, installation)
    } else {
      line = nil
    }
    let database = try await installation.connect(global.role, or: [.compliance])
    let answer = try await database.transactionRetrying {
      [self] session throws(DatabaseError) -> Result<JSONNode, Failure> in
      let told: Result<JSONNode, Failure>
      if let line {
        told = try about(line, in: session)
      } else {
        told = try aboutPerson(in: session)
      }
      guard case .success(let node) = told else { return told }
      try handOut(node, line, in: session)
      return told
    }
    let node = try answer.get()
    let output = Output(global)
    let page = DossierPage(
      node: node,
      madeAt: .now(),
      madeFor: recipient ?? Installation.actor(),
      ground: (global.ground.purpose, global.ground.caseReference)
    )
    try output.show(node) { page.text(for: output.terminal) }
  }

  private func about(
    _ line: NoticeLine,
    in session: borrowing Session
  ) throws(DatabaseError) -> Result<JSONNode, Failure> {
    guard
      let whole = try Dossiers.notice(
        line.notice,
        on: global.ground,
        today: global.day,
        in: session
      )
    else { return .failure(Failure(.no, "notice \(line.notice.short)", "it is gone", "ask again")) }
    let count = ThirdPersons.count(in: whole)
    guard subject != nil || count < 2 else {
      return .failure(
        Failure(
          .usage,
          "notice \(line.notice.short)",
          "it names \(count) persons, and a dossier is about one",
          "say which with --subject 1 to \(count), or 0 for none of them"
        )
      )
    }
    guard subject ?? 0 <= count || count == 0 else {
      return .failure(
        Failure(
          .usage,
          "--subject \(subject ?? 0)",
          "it names \(count) persons",
          "give one of them"
        )
      )
    }
    let place = (subject ?? 1) - 1
    return .success(
      ThirdPersons(in: whole, besides: place < 0 ? nil : place).leftOut(of: whole)
    )
  }

  private func aboutPerson(
    in session: borrowing Session
  ) throws(DatabaseError) -> Result<JSONNode, Failure> {
    let wanted = person ?? ""
    let persons = try Dossiers.persons(wanted, source: source, on: global.ground, in: session)
    guard let found = persons.first else {
      return .failure(
        Failure(.no, "person \(wanted)", "there is none", "see `noticed person list`")
      )
    }
    guard persons.count == 1 else {
      return .failure(
        Failure(.no, "person \(wanted)", "several registers have that id", "name one with --source")
      )
    }
    var notices: [JSONNode] = []
    for entry in found["notices"]?.array ?? [] {
      guard let id = entry["notice"]?.string.flatMap({ Identifier<Notice>($0) }),
        let whole = try Dossiers.notice(id, on: global.ground, today: global.day, in: session)
      else { continue }
      let subject = entry["subject"]?.int.map { Int($0) }
      let told = ThirdPersons(in: whole, besides: subject).leftOut(of: whole)
      notices.append(Self.onlyHits(on: found, in: told))
    }
    return .success(
      .object(
        (found.object ?? []).map { member in
          (member.key, member.key == "notices" ? JSONNode(notices) : member.node)
        }
      )
    )
  }

  /// The dossier of a notice with the hits on one local record; of others it tells that there are some.
  private static func onlyHits(on person: JSONNode, in notice: JSONNode) -> JSONNode {
    let hits = (notice["hits"]?.array ?? []).map { hit -> JSONNode in
      let isOwn =
        hit["local_record"]?.string == person["id"]?.string
        && hit["source"]?.string == person["source"]?.string
      guard !isOwn, hit["left_out"] == nil else { return hit }
      return [
        "hit": hit["hit"], "status": hit["status"], "left_out": JSONNode(ThirdPersons.mark),
      ]
    }
    return .object(
      (notice.object ?? []).map { ($0.key, $0.key == "hits" ? JSONNode(hits) : $0.node) }
    )
  }

  /// Notes that the dossier leaves, before its first byte is written.
  private func handOut(
    _ node: JSONNode,
    _ line: NoticeLine?,
    in session: borrowing Session
  ) throws(DatabaseError) {
    var disclosure = Disclosure(
      .dossier,
      to: recipient ?? Installation.actor(),
      by: "noticed dossier"
    )
    disclosure.notice = line?.notice
    disclosure.sum = SHA256Sum(of: node.serialized()).bytes
    _ = try Disclosures.record(disclosure, on: global.ground, in: session)
  }
}
