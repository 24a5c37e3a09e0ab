import JSON
import Notices
import Records

extension EndingRelease {
  /// Its place among what waits: 0 is the most urgent.
  var urgency: Int { holdUrgency(of: kind, isDanger: isDanger, isMissingChild: isMissingChild) }

  var node: JSONNode {
    [
      "notice": JSONNode(release.notice.description), "version": JSONNode(release.version),
      "reference": JSONNode(reference), "kind": JSONNode(kind.rawValue), "tier": .null,
      "issuer": issuer.map { JSONNode($0) } ?? .null, "current": .null,
      "since": JSONNode(String(release.proposedAt.prefix(10))), "days": .null, "escalation": .null,
      "danger": JSONNode(isDanger), "missing_child": JSONNode(isMissingChild), "drop": .null,
      "findings": .array([JSONNode]()), "waits_for": "renewal", "release": release.node,
      "released_before": .null, "document": .null, "name": .null,
      "reasons": .array([JSONNode]()), "keyed_by": .null,
    ]
  }

  var cells: [Table.Cell] {
    [
      Table.Cell("ends  ", .doubtful), Table.Cell(release.notice.short), Table.Cell(reference),
      Table.Cell(kind.rawValue), Table.Cell(issuer),
      Table.Cell("Its release ends \(minute(release.until)), then it is held again", .doubtful),
    ]
  }
}
