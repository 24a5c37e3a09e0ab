import JSON
import Pipeline

/// What proposed rules would change, as it is read.
struct RulesDiffPage {
  let diff: RulesDiff
  let limit: Int

  func write(to output: Output) throws {
    switch output.format {
    case .table: try output.write(text(for: output.terminal))
    case .csv: try output.list(diff.notices, as: RulesDifference.listing)
    case .json:
      let members =
        (summary.object ?? [])
        + [JSONMember(key: "notices", node: JSONNode(diff.notices.map(\.node)))]
      try Channel.write(
        escapedJSON(JSONNode(value: .object(members)).serialized(pretty: true)) + [0x0A]
      )
    case .ndjson:
      var text: [UInt8] = []
      for (type, node) in [("summary", summary)] + diff.notices.map({ ("notice", $0.node) }) {
        let pairs = (node.object ?? []).map { ($0.key, JSONNode?.some($0.node)) }
        JSONNode.object([("type", JSONNode(type))] + pairs).write(to: &text)
        text.append(0x0A)
      }
      try Channel.write(escapedJSON(text))
    }
  }

  private var stricter: Int { diff.notices.count(where: \.isStricter) }

  private var sentence: String {
    "\(grouped(diff.notices.count)) of \(grouped(diff.judged)) notices would be treated otherwise: "
      + "\(grouped(stricter)) more strictly, \(grouped(diff.notices.count - stricter)) more mildly."
  }

  private var files: String {
    var parts: [String] = []
    for (word, ids) in [("new", diff.added), ("gone", diff.removed), ("changed", diff.changed)]
    where !ids.isEmpty {
      parts.append("\(word): \(ids.joined(separator: ", "))")
    }
    if diff.isTableNew { parts.append("tables differ") }
    if diff.isSettingNew { parts.append("settings differ") }
    return parts.isEmpty
      ? "Both ask the same." : "Rules and tables: \(parts.joined(separator: "; "))."
  }

  private func text(for terminal: Terminal) -> String {
    var text = escaped(files) + "\n" + sentence + "\n"
    if diff.passedOver > 0 {
      text += "\(grouped(diff.passedOver)) cancelled or without content were passed over.\n"
    }
    if !diff.hitOnly.isEmpty {
      text += escaped(
        "Asked at a hit only, and so not tried here: \(diff.hitOnly.joined(separator: ", ")).\n"
      )
    }
    let told = diff.told
    if !told.isEmpty {
      var table = Table([
        Table.Column("RULE"), Table.Column("FAILS NEWLY", isNumber: true),
        Table.Column("PASSES NEWLY", isNumber: true), Table.Column("OTHERWISE", isNumber: true),
        Table.Column("DISPOSITIONS", isNumber: true), Table.Column("WHAT", .wrapped(least: 20)),
      ])
      table.rows = told.map { rule, count in
        [
          Table.Cell(rule), Table.Cell(grouped(count.newlyFailing)),
          Table.Cell(grouped(count.newlyPassing)), Table.Cell(grouped(count.otherSeverity)),
          Table.Cell(grouped(count.dispositions)), Table.Cell(count.title),
        ]
      }
      text += "\n" + table.text(for: terminal)
    }
    if !diff.notices.isEmpty, limit > 0 {
      var table = Table(RulesDifference.listing.columns)
      table.rows = diff.notices.prefix(limit).map(RulesDifference.listing.cells)
      text += "\n" + table.text(for: terminal)
      if diff.notices.count > limit {
        text += "… and \(grouped(diff.notices.count - limit)) more: --limit, or --format csv\n"
      }
    }
    return text
  }

  private var summary: JSONNode {
    [
      "summary": JSONNode(sentence), "judged": JSONNode(diff.judged),
      "passed_over": JSONNode(diff.passedOver),
      "changed_dispositions": JSONNode(diff.notices.count),
      "stricter": JSONNode(stricter), "milder": JSONNode(diff.notices.count - stricter),
      "rules_added": .array(diff.added), "rules_removed": .array(diff.removed),
      "rules_changed": .array(diff.changed), "rules_at_hit_only": .array(diff.hitOnly),
      "tables_changed": JSONNode(diff.isTableNew), "settings_changed": JSONNode(diff.isSettingNew),
      "rules": JSONNode(
        diff.told.map { rule, count in
          [
            "rule": JSONNode(rule), "title": JSONNode(count.title),
            "newly_failing": JSONNode(count.newlyFailing),
            "newly_passing": JSONNode(count.newlyPassing),
            "other_severity": JSONNode(count.otherSeverity),
            "dispositions": JSONNode(count.dispositions),
          ]
        }
      ),
    ]
  }
}
