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
  func write(_ answer: ScreenWalk.Answer, of asked: AskedPerson, to bytes: inout [UInt8]) {
    var members = node(answer, of: asked.record).object ?? []
    for (key, names) in [("ignored", asked.ignored), ("unread", asked.unread)] where !names.isEmpty
    {
      members.append(JSONMember(key: key, node: .array(names)))
    }
    JSONNode(value: .object(members)).write(to: &bytes)
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
      members += ["says", "grade_says", "not_raised", "names", "features"].map {
        ($0, table.node[$0])
      }
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
    let room = min(width, 100)
    guard !answer.matches.isEmpty || !answer.below.isEmpty else {
      return paragraph(nobody(answer), width)
    }
    var text = paragraph(nobody(answer), width)
    if !answer.matches.isEmpty {
      let shown = ScreenTable(side: side, terminal: terminal)
      text = shown.text(Array(zip(answer.matches, explained)))
    }
    let whole = explains ? answer.matches.count : 1
    for (place, match) in (answer.matches + answer.below).enumerated()
    where place < explained.count && (place < whole || place >= answer.matches.count) {
      if place == answer.matches.count {
        text += "\n" + Style.bold.paint("Not raised", on: terminal) + "\n"
      }
      let record = explained[place]
      text += "\n" + heading(match, record, terminal, room)
      text += comparison(match, answer.query, query.person, record).text(
        .asked,
        side == .persons ? .record : .notice,
        names: (nil, record.title),
        terminal,
        room: room
      )
    }
    var rest =
      "Leads, not decisions: \(grouped(answer.examined)) compared, the look-up is logged. Look at one with: noticed \(side == .persons ? "person" : "notice") show RECORD"
    if !explains, answer.matches.count > 1 {
      rest += ". The best of \(answer.matches.count) is shown in full; --explain shows each."
    }
    return text + "\n" + paragraph(rest, width)
  }

  private func nobody(_ answer: ScreenWalk.Answer) -> String {
    let among = side == .persons ? "your records" : "the notices in force"
    var text =
      "Nobody like that is among \(among) (\(grouped(answer.examined)) compared). The look-up is logged."
    if walk.wanted.below == 0, answer.examined > 0 {
      text += " --explain-below shows who comes nearest, and why that is no hit."
    }
    return text
  }

  private func paragraph(_ text: String, _ width: Int) -> String {
    wrapped(text, to: width).joined(separator: "\n") + "\n"
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
      "\(match.score.grade == .none ? "no hit" : match.score.grade.word), probability \(ProbabilityText.of(match.score.probability))"
    var text = wrapped(escaped("\(name)  \(grade)"), to: room)
      .map { Style.bold.paint(isolatedRuns($0), on: terminal) }.joined(separator: "\n")
    text += "\n"
    if let danger = record.danger {
      text +=
        wrapped(escaped("DANGER: \(danger)"), to: room)
        .map { Style.bad.paint(isolatedRuns($0), on: terminal) }.joined(separator: "\n") + "\n"
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
      columns: [],
      whenEmpty: "Nobody like that.",
      node: { node($0, answer.query, query.person, nil) },
      cells: { _ in [] }
    )
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
