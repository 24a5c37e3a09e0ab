import JSON
import Notices
import Pipeline
import Postgres
import Records
import RuleSets

/// What is told of one record that a screening found, beside its score.
struct ScreenedRecord: Sendable {
  /// The person as the record states it; nil after a purge, or when the record changed since it was prepared.
  let person: Person?
  /// The name by which the record calls the person.
  let title: String?
  let danger: String?
  /// What stands beside the record in a list: `danger`, `unreviewed`, `deceased`.
  let flags: [String]
  /// What is to be known before the comparison is read.
  let facts: [(name: String, value: String, style: Style)]
  let node: [(String, JSONNode?)]
}

/// Reads the records that a screening found, each look-up logged with its answer.
struct ScreenedRecords: Sendable {
  let side: ScreeningSide
  let tables: BureauTables
  let ground: Ground
  let day: CivilDay

  /// The records in the order of the matches.
  func read(_ matches: [ScreenWalk.Match], on database: Database) async throws -> [ScreenedRecord] {
    let found = try await database.transaction { session throws(DatabaseError) in
      var found: [Found] = []
      for match in matches { found.append(try find(match, in: session)) }
      return found
    }
    return zip(matches, found).map { match, found in
      switch found {
      case .local(let line): local(line)
      case .notice(let line, let content, let addenda): notice(line, content, addenda, match)
      case .none:
        ScreenedRecord(person: nil, title: nil, danger: nil, flags: [], facts: [], node: [])
      }
    }
  }

  private enum Found: Sendable {
    case local(LocalLine)
    case notice(NoticeLine, [UInt8], [(kind: String, content: String?, at: String)])
    case none
  }

  private func find(
    _ match: ScreenWalk.Match,
    in session: borrowing Session
  ) throws(DatabaseError) -> Found {
    if side == .persons {
      let lines = try LocalLookups.list(
        .person,
        source: match.source,
        id: match.id,
        limit: 1,
        on: ground,
        in: session
      )
      return lines.first.map { .local($0) } ?? .none
    }
    var filter = NoticeFilter()
    filter.wanted = match.source
    filter.limit = 20
    let lines = try NoticeLookups.list(filter, on: ground, today: day, in: session)
    guard let line = lines.first(where: { $0.reference == match.source }) else { return .none }
    let versions = try NoticeLookups.open(line.notice, on: ground, in: session)
    let current = versions.first(where: \.isCurrent) ?? versions.last
    return .notice(
      line,
      current?.content ?? [],
      try NoticeLookups.addenda(of: line.notice, in: session)
    )
  }

  private func local(_ line: LocalLine) -> ScreenedRecord {
    var person: Person?
    if case .success(let node) = parseJSON(line.record) {
      var log = FieldLog()
      person = Person(field: node, log: &log)
    }
    var category = line.category ?? "no category"
    if line.deceased { category += ", deceased" }
    let danger = person.flatMap { $0.danger.isEmpty ? nil : HitTexts.danger($0.danger) }
    return ScreenedRecord(
      person: person,
      title: person?.displayName,
      danger: danger,
      flags: (danger == nil ? [] : ["danger"]) + (line.deceased ? ["deceased"] : []),
      facts: [
        ("category", category, line.deceased ? .doubtful : .plain),
        ("protection", HitTexts.protectionQuestion, .bold),
      ],
      node: [
        ("category", line.category.map { JSONNode($0) } ?? .null),
        ("deceased", JSONNode(line.deceased)),
        ("danger", danger.map { JSONNode($0) } ?? .null),
        ("protection_question", JSONNode(HitTexts.protectionQuestion)),
      ]
    )
  }

  private func notice(
    _ line: NoticeLine,
    _ content: [UInt8],
    _ addenda: [(kind: String, content: String?, at: String)],
    _ match: ScreenWalk.Match
  ) -> ScreenedRecord {
    let notice = HeldReading.notice(from: content) ?? Notice()
    // Which of the notice's persons it is, their prepared forms say.
    let person =
      notice.persons.first { ScreenWalk.isPrepared($0, as: match) }
      ?? notice.persons.only
    let warnings = NoticeWarnings(
      notice: notice,
      person: person,
      kind: line.kind,
      issuer: line.issuer,
      isDanger: line.isDanger,
      tables: tables,
      today: day
    )
    var facts: [LabelledFacts.Fact] = [
      (
        "notice",
        "\(HitTexts.kind(line.kind)) of \(line.issuer ?? "an unknown issuer"), \(line.state.replacing("-", with: " "))",
        .plain
      ),
      (
        "review", HitTexts.tier(line.tier),
        line.tier == .publishedNotice ? .plain : .doubtful
      ),
      ("level", HitTexts.confidentiality(notice.confidentiality), .plain),
    ]
    facts += addenda.map { ($0.kind, "\($0.at): \($0.content ?? "purged")", .doubtful) }
    facts += warnings.refusals.map { ("refusal", $0, .doubtful) }
    facts.append(("protection", HitTexts.protectionQuestion, .bold))
    facts += warnings.worth.map { ("worth here", $0, .plain) }
    return ScreenedRecord(
      person: person,
      title: person?.displayName ?? line.name,
      danger: warnings.danger,
      flags: (warnings.danger == nil ? [] : ["danger"])
        + (line.tier == .publishedNotice ? [] : [HitTexts.flag(line.tier)]),
      facts: facts,
      node: [
        ("danger", warnings.danger.map { JSONNode($0) } ?? .null),
        ("review", JSONNode(HitTexts.tier(line.tier))),
        ("confidentiality", JSONNode((notice.confidentiality ?? .forOfficialUseOnly).rawValue)),
        (
          "addenda",
          .array(
            addenda.map {
              [
                "kind": JSONNode($0.kind), "day": JSONNode($0.at),
                "content": $0.content.map { JSONNode($0) } ?? .null,
              ]
            }
          )
        ),
        ("refusals", .array(warnings.refusals)),
        ("protection_question", JSONNode(HitTexts.protectionQuestion)),
        ("worth_here", .array(warnings.worth)),
      ]
    )
  }
}

extension Array {
  /// The one element; nil when there are none or several.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
