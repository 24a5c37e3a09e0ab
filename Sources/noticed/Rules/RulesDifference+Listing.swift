import Compliance
import JSON
import Notices
import Pipeline

extension RulesDifference {
  static var listing: Listing<RulesDifference> {
    Listing(
      fields: [
        "reference", "kind", "tier", "issuer", "treated", "old", "new", "rules", "notice",
      ],
      columns: [
        Table.Column("REFERENCE", .cut(least: 12)), Table.Column("KIND"), Table.Column("ISSUER"),
        Table.Column("TREATED"), Table.Column("BY OLD"), Table.Column("BY NEW"),
        Table.Column("BECAUSE OF", .wrapped(least: 16)),
      ],
      whenEmpty: "No held notice would be treated otherwise.",
      node: \.node,
      cells: { difference in
        [
          Table.Cell(difference.reference), Table.Cell(difference.kind.rawValue),
          Table.Cell(difference.issuer), Table.Cell(difference.treated.rawValue),
          Table.Cell(difference.old.rawValue),
          Table.Cell(difference.new.rawValue, difference.isStricter ? .bad : .good),
          Table.Cell(difference.rules.map(\.says).joined(separator: ", ")),
        ]
      }
    )
  }

  var node: JSONNode {
    [
      "reference": JSONNode(reference), "kind": JSONNode(kind.rawValue),
      "tier": JSONNode(tier.rawValue), "issuer": issuer.map { JSONNode($0) } ?? .null,
      "treated": JSONNode(treated.rawValue), "old": JSONNode(old.rawValue),
      "new": JSONNode(new.rawValue),
      "rules": JSONNode(
        rules.map { verdict in
          [
            "rule": JSONNode(verdict.rule),
            "old": verdict.old.map { JSONNode($0.rawValue) } ?? .null,
            "new": verdict.new.map { JSONNode($0.rawValue) } ?? .null,
          ]
        }
      ),
      "notice": JSONNode(notice.description),
    ]
  }
}

extension RulesDifference.RuleVerdict {
  fileprivate var says: String {
    "\(rule) (\(old?.rawValue ?? "pass") → \(new?.rawValue ?? "pass"))"
  }
}
