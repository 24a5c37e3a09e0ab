import JSON
import Lifecycle
import Notices
import Records

extension HitLine {
  private static let fields = [
    "hit", "notice", "reference", "kind", "tier", "issuer", "name", "birth_date", "local_record",
    "local_name", "local_birth_date", "probability", "score", "grade", "flags", "status",
    "taken_by", "raised_at", "source", "queue", "revision",
  ]

  /// The listing with the columns that a terminal has room for; names get that of a status that all lines share.
  static func listing(of lines: [HitLine], for terminal: Terminal) -> Listing<HitLine> {
    let allOpen = lines.allSatisfy { $0.status == .open }
    let isNarrow = terminal.width.map { $0 < 76 } ?? false
    let first = [Table.Column("HIT"), Table.Column("PROB.")]
    let middle = [Table.Column("GRADE"), Table.Column("NOTICE", .cut(least: 9))]
    let names = [
      Table.Column("NAME THERE", .cut(least: 10)), Table.Column("NAME HERE", .cut(least: 10)),
    ]
    let status = [Table.Column("STATUS", .cut(least: 6))]
    let flags = [Table.Column("FLAGS", .wrapped(least: 6))]
    return Listing<HitLine>(
      fields: fields,
      columns: isNarrow ? first + names + flags : first + middle + names + status + flags,
      whenEmpty:
        "No hit waits here; --queue all shows those of the legal desk too. Notices come in with noticed submit, records with noticed person import; noticed status says what is on the way.",
      node: \.node,
      cells: { line in
        let first = [
          Table.Cell(line.hit.short), Table.Cell(ProbabilityText.of(line.probability)),
        ]
        let middle = [
          Table.Cell(line.grade, line.grade == "strong" ? .bold : .plain),
          Table.Cell(line.reference),
        ]
        let names = [Table.Cell(line.name), Table.Cell(line.localName)]
        let flags = [
          Table.Cell(line.flags.joined(separator: " "), line.isDanger ? .bad : .doubtful)
        ]
        return isNarrow
          ? first + names + flags
          : first + middle + names + [Table.Cell(allOpen ? "" : line.statusInWords)] + flags
      }
    )
  }

  /// For example `taken by anna`.
  var statusInWords: String {
    guard let takenBy, status == .taken else { return status.rawValue }
    return "taken by \(takenBy)"
  }

  var node: JSONNode {
    func text(_ value: String?) -> JSONNode { value.map { JSONNode($0) } ?? .null }
    return [
      "hit": JSONNode(hit.description), "notice": JSONNode(notice.description),
      "reference": JSONNode(reference), "kind": JSONNode(kind.rawValue),
      "tier": JSONNode(tier.rawValue), "issuer": text(issuer), "name": text(name),
      "birth_date": text(birthDate), "local_record": text(localRecord),
      "local_name": text(localName), "local_birth_date": text(localBirthDate),
      "probability": JSONNode(rounded(probability)),
      "score": JSONNode((score * 100).rounded() / 100), "grade": JSONNode(grade),
      "flags": .array(flags), "status": JSONNode(status.rawValue), "taken_by": text(takenBy),
      "raised_at": JSONNode(raisedAt), "source": text(source), "queue": JSONNode(queue.rawValue),
      "revision": JSONNode(revision),
      "restricted_by": restrictedBy.isEmpty ? nil : .array(restrictedBy),
    ]
  }
}
