import JSON
import Notices
import Pipeline
import Records

extension ReviewLine {
  static func listing(for terminal: Terminal) -> Listing<ReviewLine> {
    Listing(
      fields: fields,
      columns: columns(for: terminal),
      whenEmpty: "Nothing stands. Run: noticed review",
      node: \.node,
      cells: { $0.cells(for: terminal) }
    )
  }

  /// Whether what is to be done stands below what was found, for want of room beside it.
  private static func isNarrow(_ terminal: Terminal) -> Bool {
    terminal.width.map { $0 < 110 } ?? false
  }

  static let fields = [
    "finding", "state", "kind", "code", "object", "object_id", "reference", "issuer",
    "cause", "says", "next",
    "due_on", "first_run", "first_found", "acknowledged_at", "acknowledged_by", "acknowledged_why",
    "acknowledged_until", "detail",
  ]

  static func columns(for terminal: Terminal) -> [Table.Column] {
    if isNarrow(terminal) {
      return [
        Table.Column("NO.", isNumber: true), Table.Column("STATE", .cut(least: 5)),
        Table.Column("RULE", .cut(least: 6)), Table.Column("WHICH", .cut(least: 12)),
        Table.Column("WHAT → WHAT TO DO", .wrapped(least: 24)), Table.Column("DUE"),
      ]
    }
    return [
      Table.Column("FINDING", isNumber: true), Table.Column("STATE"), Table.Column("RULE"),
      Table.Column("WHICH", .cut(least: 12)), Table.Column("WHAT", .wrapped(least: 24)),
      Table.Column("DUE"), Table.Column("WHY NOW"), Table.Column("WHAT TO DO", .wrapped(least: 20)),
    ]
  }

  func cells(for terminal: Terminal) -> [Table.Cell] {
    guard Self.isNarrow(terminal) else { return everyCell }
    let all = everyCell
    return Array(all.prefix(4)) + [
      Table.Cell("\(says) → \(finding.advice)"), Table.Cell(finding.due?.description),
    ]
  }

  /// The cells where there is room for all.
  var everyCell: [Table.Cell] {
    [
      Table.Cell(String(finding.number)), Table.Cell(state.rawValue, style),
      // The code of a slice is its node, which tells a person nothing.
      Table.Cell(finding.detail["rule"] ?? finding.key.code), Table.Cell(finding.which),
      Table.Cell(says), Table.Cell(finding.due?.description), Table.Cell(finding.detail["cause"]),
      Table.Cell(finding.advice),
    ]
  }

  var node: JSONNode {
    let acknowledgement = finding.acknowledgement
    return [
      "finding": JSONNode(finding.number), "state": JSONNode(state.rawValue),
      "kind": JSONNode(finding.key.kind.rawValue), "code": JSONNode(finding.key.code),
      "object": JSONNode(finding.key.object), "object_id": JSONNode(finding.key.objectID),
      "reference": finding.detail["reference"].map { JSONNode($0) } ?? .null,
      "issuer": finding.detail["issuer"].map { JSONNode($0) } ?? .null,
      "cause": finding.detail["cause"].map { JSONNode($0) } ?? .null,
      "says": JSONNode(finding.says), "next": JSONNode(finding.advice),
      "due_on": finding.due.map { JSONNode($0.description) } ?? .null,
      "first_run": JSONNode(finding.firstRun),
      "first_found": JSONNode(finding.firstFound.description),
      "acknowledged_at": acknowledgement.map { JSONNode($0.at.description) } ?? .null,
      "acknowledged_by": acknowledgement.map { JSONNode($0.by) } ?? .null,
      "acknowledged_why": acknowledgement.map { JSONNode($0.why) } ?? .null,
      "acknowledged_until": acknowledgement?.until.map { JSONNode($0.description) } ?? .null,
      "detail": .object(
        finding.detail.sorted { $0.key < $1.key }.map { ($0.key, JSONNode($0.value)) }
      ),
    ]
  }

  /// What it is, with why it may stand if somebody said so.
  private var says: String {
    guard state == .acknowledged, let acknowledgement = finding.acknowledgement else {
      return finding.says
    }
    return "\(finding.says) (\(acknowledgement.by): \(acknowledgement.why))"
  }

  private var style: Style {
    switch state {
    case .new: .bad
    case .overdue: .doubtful
    case .known: .plain
    case .acknowledged: .dim
    }
  }
}
