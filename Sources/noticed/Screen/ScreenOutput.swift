import JSON
import Matching
import Notices
import Pipeline
import Records

/// Writes what a screening found.
struct ScreenOutput: Sendable {
  let walk: ScreenWalk
  let side: ScreeningSide
  let explains: Bool

  /// Appends the line of one query.
  func write(_ answer: ScreenWalk.Answer, of query: LocalPerson, to bytes: inout [UInt8]) {
    node(answer, of: query).write(to: &bytes)
    bytes.append(0x0A)
  }

  /// Tells of records that could not be compared.
  func tell(stale: Int) {
    guard stale > 0 else { return }
    let remedy = side == .persons ? "import their registers again" : "submit the notices again"
    Channel.tell(
      Failure(
        .no,
        stale == 1 ? "1 record" : "\(grouped(stale)) records",
        "prepared by another version of noticed, and not compared",
        remedy
      ).description
    )
  }

  func node(
    _ answer: ScreenWalk.Answer,
    of query: LocalPerson,
    with explained: [ScreenedRecord] = []
  ) -> JSONNode {
    func nodes(_ matches: [ScreenWalk.Match], after count: Int) -> JSONNode {
      .array(
        matches.enumerated().map { place, match in
          let at = place + count
          return node(match, answer.query, query.person, explained.count > at ? explained[at] : nil)
        }
      )
    }
    return .object([
      ("id", query.id.map { JSONNode($0) } ?? .null),
      ("candidates_examined", JSONNode(answer.examined)),
      ("hits", nodes(answer.matches, after: 0)),
      (
        "below",
        walk.wanted.below > 0 ? nodes(answer.below, after: answer.matches.count) : nil
      ),
    ])
  }

  private func node(
    _ match: ScreenWalk.Match,
    _ query: PreparedPerson,
    _ person: Person,
    _ record: ScreenedRecord?
  ) -> JSONNode {
    let isLocal = side == .persons
    var members: [(String, JSONNode?)] = [
      ("record", JSONNode(isLocal ? match.id : match.source)),
      ("source", isLocal ? JSONNode(match.source) : "notice"),
      ("subject", isLocal ? nil : JSONNode(match.id)),
      ("probability", JSONNode(rounded(match.score.probability))),
      ("score", JSONNode(rounded(match.score.bits))),
      ("grade", JSONNode(match.score.grade.word)),
    ]
    if explains {
      members += record?.node ?? []
      let table = comparison(match, query, person, record)
      members += ["says", "not_raised", "names", "features"].map { ($0, table.node[$0]) }
    } else {
      let stated = Feature.allCases.filter { match.score.outcome(of: $0) != .missing }
      members.append(
        (
          "features",
          .array(
            stated.map { feature in
              [
                "feature": JSONNode(feature.word),
                "outcome": JSONNode(match.score.outcome(of: feature).word),
                "bits": JSONNode(rounded(match.score.bits(of: feature))),
              ]
            }
          )
        )
      )
    }
    return .object(members)
  }

  private func comparison(
    _ match: ScreenWalk.Match,
    _ query: PreparedPerson,
    _ person: Person,
    _ record: ScreenedRecord?
  ) -> ComparisonTable {
    ComparisonTable(
      walk.scorer.explain(
        query: query,
        candidate: match.prepared,
        queryPerson: person,
        candidatePerson: record?.person
      )
    )
  }

  /// Shows what one query came to.
  func show(
    _ answer: ScreenWalk.Answer,
    of query: LocalPerson,
    with explained: [ScreenedRecord],
    to output: Output
  ) throws {
    if output.format == .csv { return try output.list(answer.matches, as: listing(answer, query)) }
    try output.show(node(answer, of: query, with: explained)) {
      text(answer, query, explained, output.terminal)
    }
  }

  private func text(
    _ answer: ScreenWalk.Answer,
    _ query: LocalPerson,
    _ explained: [ScreenedRecord],
    _ terminal: Terminal
  ) -> String {
    let width = terminal.width ?? 100
    var text = ""
    if answer.matches.isEmpty {
      let among = side == .persons ? "your records" : "the notices in force"
      let nobody =
        "Nobody like that is among \(among) (\(grouped(answer.examined)) compared). The look-up is logged."
      text = wrapped(nobody, to: width).joined(separator: "\n") + "\n"
    } else {
      let listing = listing(answer, query)
      var table = Table(listing.columns)
      table.rows = answer.matches.map(listing.cells)
      text = table.text(for: terminal)
    }
    let room = min(width, 100)
    for (place, match) in (answer.matches + answer.below).enumerated()
    where place < explained.count {
      if place == answer.matches.count {
        text += "\n" + Style.bold.paint("Not raised", on: terminal) + "\n"
      }
      let record = explained[place]
      text += "\n" + heading(match, record, terminal, room)
      let right = side == .persons ? "YOUR RECORD" : "NOTICE"
      text += comparison(match, answer.query, query.person, record)
        .text("ASKED FOR", right, terminal, room: room)
    }
    guard !answer.matches.isEmpty || !explained.isEmpty else { return text }
    let see = side == .persons ? "noticed person show RECORD" : "noticed notice show RECORD"
    let rest =
      "Leads, not decisions: \(grouped(answer.examined)) compared, the look-up is logged. Look at one with: \(see)"
    return text + "\n" + wrapped(rest, to: width).joined(separator: "\n") + "\n"
  }

  /// Warnings first, then what the record is.
  private func heading(
    _ match: ScreenWalk.Match,
    _ record: ScreenedRecord,
    _ terminal: Terminal,
    _ room: Int
  ) -> String {
    let name = side == .persons ? "\(match.source) \(match.id)" : match.source
    let grade =
      "\(match.score.grade == .none ? "no hit" : match.score.grade.word), \(ProbabilityText.of(match.score.probability))"
    var text = wrapped(escaped("\(name)  \(grade)"), to: room)
      .map { Style.bold.paint($0, on: terminal) }.joined(separator: "\n")
    text += "\n"
    if let danger = record.danger {
      text +=
        wrapped(escaped("DANGER: \(danger)"), to: room)
        .map { Style.bad.paint($0, on: terminal) }.joined(separator: "\n") + "\n"
    }
    // Of what is no hit nothing follows, so nothing is asked.
    let facts = match.score.grade == .none ? Array(record.facts.prefix(1)) : record.facts
    return text + LabelledFacts.text(facts, terminal, room) + "\n"
  }

  private func listing(
    _ answer: ScreenWalk.Answer,
    _ query: LocalPerson
  ) -> Listing<ScreenWalk.Match> {
    Listing(
      fields: ["record", "source", "probability", "score", "grade", "features"],
      columns: [
        Table.Column("RECORD", .cut(least: 9)), Table.Column("SOURCE", .cut(least: 8)),
        Table.Column("PROB."), Table.Column("GRADE"),
        Table.Column("BITS", isNumber: true), Table.Column("WHAT AGREES", .wrapped(least: 16)),
        Table.Column("WHAT DOES NOT", .wrapped(least: 14)),
      ],
      whenEmpty: "Nobody like that.",
      node: { node($0, answer.query, query.person, nil) },
      cells: { match in
        let isLocal = side == .persons
        return [
          Table.Cell(isLocal ? match.id : match.source),
          Table.Cell(isLocal ? match.source : "notice", .dim),
          Table.Cell(ProbabilityText.of(match.score.probability)),
          Table.Cell(match.score.grade.word, match.score.grade.style),
          Table.Cell(SignedBits.text(Double(match.score.bits))),
          Table.Cell(features(match.score) { $0 > 0.5 }),
          Table.Cell(features(match.score) { $0 < -0.5 }),
        ]
      }
    )
  }

  private func features(_ score: PersonScore, _ isMeant: (Float) -> Bool) -> String {
    Feature.allCases.filter { isMeant(score.bits(of: $0)) }
      .sorted { abs(score.bits(of: $0)) > abs(score.bits(of: $1)) }
      .map { $0.word.replacing("_", with: " ") }.joined(separator: ", ")
  }
}

extension Grade {
  var style: Style {
    switch self {
    case .strong: .bold
    case .probable, .possible: .plain
    case .none: .dim
    }
  }
}

/// A probability for people: two digits, and what is nearly nothing or nearly certain is said so.
enum ProbabilityText {
  static func of(_ probability: Double) -> String {
    if probability > 0.995 { return ">0.99" }
    if probability < 0.01 { return "<0.01" }
    let hundredths = Int((probability * 100).rounded())
    return "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }
}

/// Bits for people: a sign and one decimal.
enum SignedBits {
  static func text(_ bits: Double) -> String {
    let tenths = Int((abs(bits) * 10).rounded())
    let sign = tenths == 0 ? "" : bits < 0 ? "-" : "+"
    return "\(sign)\(tenths / 10).\(tenths % 10)"
  }
}
