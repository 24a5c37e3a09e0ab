import JSON
import Notices
import Pipeline
import Records

/// A review as it is read: the summary, what is new, overdue, known and acknowledged, and what was done.
struct ReviewPage {
  let report: ReviewReport
  /// How many kept files this node let go of.
  let slicesRemoved: Int

  /// How many findings of one kind a page shows.
  private static let most = 20

  func write(to output: Output) throws {
    switch output.format {
    case .table: try output.write(text(for: output.terminal))
    case .json:
      let members = summary.object ?? []
      let all =
        members + [JSONMember(key: "findings", node: JSONNode(report.lines.map(\.node)))]
      try Channel.write(
        escapedJSON(JSONNode(value: .object(all)).serialized(pretty: true)) + [0x0A]
      )
    case .ndjson:
      var text: [UInt8] = []
      JSONNode.object([("type", "summary")] + pairs(summary)).write(to: &text)
      text.append(0x0A)
      for line in report.lines {
        JSONNode.object([("type", "finding")] + pairs(line.node)).write(to: &text)
        text.append(0x0A)
      }
      try Channel.write(escapedJSON(text))
    case .csv: try output.list(report.lines, as: ReviewLine.listing(for: output.terminal))
    }
  }

  private func pairs(_ node: JSONNode) -> [(String, JSONNode?)] {
    (node.object ?? []).map { ($0.key, $0.node) }
  }

  /// One line that fits the subject of a mail.
  var subject: String {
    let states = ReviewState.allCases.map { "\(grouped(report.count($0))) \($0.rawValue)" }
    var line = "noticed review \(report.asOf): \(states.joined(separator: ", "))"
    line += "; \(grouped(report.judged)) of \(grouped(report.notices)) notices judged again"
    if report.run == nil { line += " (rehearsal)" }
    return line
  }

  private func text(for terminal: Terminal) -> String {
    var text = escaped(subject) + "\n"
    for sentence in sentences { text += escaped(sentence) + "\n" }
    for state in ReviewState.allCases {
      let lines = report.lines.filter { $0.state == state }
      guard !lines.isEmpty else { continue }
      text += "\n" + Style.bold.paint("\(title(state)) (\(grouped(lines.count)))", on: terminal)
      text += "\n" + section(lines, terminal)
    }
    if !report.changes.isEmpty {
      text += "\n" + Style.bold.paint("Rules that come out otherwise", on: terminal) + "\n"
      text += rules(terminal)
    }
    return text
  }

  func title(_ state: ReviewState) -> String {
    switch state {
    case .new: report.last == nil ? "New" : "New since the last review"
    case .overdue: "Overdue"
    case .known: "Known"
    case .acknowledged: "Acknowledged"
    }
  }

  private func section(_ lines: [ReviewLine], _ terminal: Terminal) -> String {
    var table = Table(ReviewLine.columns(for: terminal))
    var counts: [ReviewKind: Int] = [:]
    for line in lines {
      counts[line.finding.key.kind, default: 0] += 1
      guard counts[line.finding.key.kind, default: 0] <= Self.most else { continue }
      var cells = line.cells(for: terminal)
      // The section says how they stand.
      cells[1] = ""
      table.rows.append(cells)
    }
    var text = table.text(for: terminal)
    for (kind, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where count > Self.most {
      text +=
        "… and \(grouped(count - Self.most)) more: noticed review list --kind \(kind.rawValue)\n"
    }
    return text
  }

  private func rules(_ terminal: Terminal) -> String {
    var table = Table([
      Table.Column("RULE"), Table.Column("FAILS NEWLY", isNumber: true),
      Table.Column("PASSES NEWLY", isNumber: true), Table.Column("WHAT", .wrapped(least: 20)),
    ])
    table.rows = report.changes.map { change in
      [
        Table.Cell(change.rule), Table.Cell(grouped(change.newlyFailing)),
        Table.Cell(grouped(change.newlyPassing)), Table.Cell(change.title),
      ]
    }
    return table.text(for: terminal)
  }

  var sentences: [String] {
    var all: [String] = []
    if report.isRuleBookNew { all.append(changed) }
    let causes = ReviewCause.allCases.compactMap { cause in
      report.causes[cause].map { "\(cause.rawValue) \(grouped($0))" }
    }
    if !causes.isEmpty { all.append("New because of: \(causes.joined(separator: ", ")).") }
    if report.unreadable > 0 {
      all.append("\(grouped(report.unreadable)) notices have no content that reads.")
    }
    if report.ended > 0 {
      all.append("\(grouped(report.ended)) findings of earlier reviews no longer hold.")
    }
    let ahead = report.ahead.reduce((0, 0)) { ($0.0 + $1.retention, $0.1 + $1.confirmation) }
    if ahead != (0, 0) {
      all.append(
        "In the next six months \(grouped(ahead.0)) notices reach their last day and "
          + "\(grouped(ahead.1)) want a confirmation by their source."
      )
    }
    if !report.approvedBy.isEmpty {
      all.append(
        "More than the ceiling was let by \(report.approvedBy.joined(separator: " and "))."
      )
    }
    if let done = report.done {
      all.append(
        "Done: \(counted(done.purged, "notice")) and \(counted(done.locals, "local record")) emptied, "
          + "\(counted(done.ended, "expired notice")) out of matching, "
          + "\(grouped(done.shortened)) given an earlier last day, "
          + "\(counted(done.hitsClosed, "hit")) closed, \(counted(slicesRemoved, "kept file")) removed"
          + (done.releases > 0 ? ", \(counted(done.releases, "release")) ended." : ".")
      )
    } else if report.isClockDoubted {
      all.append("Nothing was done: the clock was set, and nobody has said that it is right.")
    } else if report.exceededCeiling != nil {
      all.append("Nothing was done: \(grouped(report.due)) records exceed the ceiling.")
    } else if report.due > 0 {
      all.append(
        "The rules order \(grouped(report.due)) records to be changed: noticed review --apply"
      )
    }
    return all
  }

  /// Which rules, tables and settings changed, as far as the run before wrote them down.
  private var changed: String {
    var parts: [String] = []
    let rules = report.change.rules.sorted()
    if !rules.isEmpty {
      let more = rules.count > 12 ? " and \(rules.count - 12) more" : ""
      parts.append("the rules \(rules.prefix(12).joined(separator: ", "))\(more)")
    }
    if report.change.isTableNew { parts.append("the tables") }
    if report.change.isSettingNew { parts.append("the bureau's settings") }
    if parts.isEmpty { parts.append("the files of the rules") }
    return "Changed since the last review: \(parts.joined(separator: ", "))."
  }

  var summary: JSONNode {
    [
      "summary": JSONNode(subject), "run": report.run.map { JSONNode($0) } ?? .null,
      "started_at": JSONNode(report.startedAt.description),
      "as_of": JSONNode(report.asOf.description),
      "last_run_at": report.last.map { JSONNode($0.startedAt.description) } ?? .null,
      "rules_changed": JSONNode(report.isRuleBookNew), "notices": JSONNode(report.notices),
      "judged": JSONNode(report.judged), "unreadable": JSONNode(report.unreadable),
      "counts": .object(ReviewState.allCases.map { ($0.rawValue, JSONNode(report.count($0))) }),
      "ended": JSONNode(report.ended), "due": JSONNode(report.due),
      "ceiling_exceeded": report.exceededCeiling.map { JSONNode($0) } ?? .null,
      "clock_doubted": JSONNode(report.isClockDoubted), "approved_by": .array(report.approvedBy),
      "done": report.done.map(node(of:)) ?? .null,
      "changed": [
        "rules": .array(report.change.rules.sorted()), "tables": JSONNode(report.change.isTableNew),
        "settings": JSONNode(report.change.isSettingNew),
      ],
      "causes": .object(
        ReviewCause.allCases.map { ($0.rawValue, JSONNode(report.causes[$0] ?? 0)) }
      ),
      "ahead": JSONNode(
        report.ahead.map {
          [
            "month": JSONNode($0.month), "retention": JSONNode($0.retention),
            "confirmation": JSONNode($0.confirmation),
          ]
        }
      ),
      "rules": JSONNode(
        report.changes.map { change in
          [
            "rule": JSONNode(change.rule), "title": JSONNode(change.title),
            "newly_failing": JSONNode(change.newlyFailing),
            "newly_passing": JSONNode(change.newlyPassing),
          ]
        }
      ),
    ]
  }

  private func node(of done: ReviewDone) -> JSONNode {
    [
      "notices_purged": JSONNode(done.purged), "locals_purged": JSONNode(done.locals),
      "matching_ended": JSONNode(done.ended), "releases_ended": JSONNode(done.releases),
      "shortened": JSONNode(done.shortened),
      "hits_closed": JSONNode(done.hitsClosed),
      "slices_asked": JSONNode(done.slices), "slices_removed": JSONNode(slicesRemoved),
    ]
  }
}
