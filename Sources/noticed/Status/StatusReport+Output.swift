import JSON
import Records
import SystemPackage

extension StatusReport {
  var node: JSONNode {
    var members: [(String, JSONNode?)] = [
      ("healthy", JSONNode(troubles.isEmpty)), ("home", JSONNode(folders.home.string)),
      ("database", JSONNode(away == nil ? "up" : "away")),
      ("troubles", JSONNode(troubles.map(\.node))),
      (
        "folders",
        [
          "inbox": Self.node(folders.waiting), "claimed": Self.node(folders.claimed),
          "quarantine": Self.node(folders.quarantined),
        ]
      ),
    ]
    guard let health else { return .object(members) }
    members += [
      ("nodes", JSONNode(health.nodes.map(Self.node))),
      ("unsettled_drops", Self.node(health.unsettled)),
      ("drops_last_day", .object(health.lastDay.map { ($0.outcome, JSONNode($0.count)) })),
      ("match_tasks", Self.node(health.tasks)),
      ("unprepared_records", Self.node(health.unprepared)),
      ("outdated_records", JSONNode(health.outdated)), ("keys", Self.node(health.keys)),
      ("loud_documents", Self.node(health.loud)), ("held_notices", Self.node(health.heldNotices)),
      (
        "overdue_holds",
        [
          "count": JSONNode(health.overdueHolds.count),
          "escalated": JSONNode(health.overdueHolds.escalated),
          "missing_children": JSONNode(health.overdueHolds.children),
          "oldest_days": JSONNode(health.overdueHolds.oldest),
        ]
      ),
      (
        "waits_for_second_person",
        [
          "count": JSONNode(health.unsigned.count),
          "lapses_at": health.unsigned.lapse.map { JSONNode($0) } ?? .null,
        ]
      ),
      (
        "releases_ending",
        [
          "count": JSONNode(health.ending.count),
          "first_at": health.ending.first.map { JSONNode($0) } ?? .null,
        ]
      ),
      ("needs_keying", Self.node(health.unread)),
      (
        "hits",
        health.hits.map { hits in
          JSONNode(
            hits.map {
              [
                "queue": JSONNode($0.queue), "status": JSONNode($0.status),
                "count": JSONNode($0.count),
              ]
            }
          )
        } ?? .null
      ),
      ("undelivered_alerts", Self.node(health.alerts)),
      ("urgent_tasks", Self.node(health.urgentTasks)),
      (
        "last_review",
        health.review.map { ["at": JSONNode($0.at), "age_seconds": JSONNode($0.age)] } ?? .null
      ),
    ]
    return .object(members)
  }

  func text(for terminal: Terminal) -> String {
    let width = terminal.width.map { min($0, 110) } ?? 110
    let word =
      troubles.isEmpty
      ? Style.good.paint("Healthy.", on: terminal)
      : Style.bad.paint(
        "\(counted(troubles.count, "thing")) to see to.",
        on: terminal
      )
    var text = word + "\n"
    for trouble in troubles {
      let lines = wrapped(
        escaped("\(trouble.what): \(trouble.why): \(trouble.remedy)"),
        to: max(width - 4, 20)
      )
      text += "  - " + lines.joined(separator: "\n    ") + "\n"
    }
    return text + "\n" + FactSheet.text(facts, width: width)
  }

  private var facts: [(name: String, value: String)] {
    var facts: [(name: String, value: String)] = [("home", folders.home.string)]
    let places = [
      folders.waiting.map { "\(grouped($0)) in the inbox" },
      folders.claimed.map { "\(grouped($0)) being taken in" },
      folders.quarantined.map { "\(grouped($0)) in quarantine" },
    ].compactMap { $0 }
    if !places.isEmpty { facts.append(("files", places.joined(separator: ", "))) }
    guard let health else { return facts }
    for node in health.nodes {
      let brakes = node.brakes.isEmpty ? "no brake" : "\(counted(node.brakes.count, "brake")) on"
      facts.append(
        ("daemon", "\(node.host) \(node.home): heard \(age(node.silentFor)) ago, \(brakes)")
      )
    }
    if health.nodes.isEmpty { facts.append(("daemon", "none has run yet: noticed run")) }
    let day = health.lastDay.map { "\(grouped($0.count)) \($0.outcome)" }
    facts.append(("last 24 h", day.isEmpty ? "no file" : day.joined(separator: ", ")))
    if let tasks = health.tasks {
      let oldest = tasks.count > 0 ? ", the oldest for \(age(tasks.oldest))" : ""
      facts.append(("match tasks", "\(grouped(tasks.count)) waiting\(oldest)"))
    }
    if let unprepared = health.unprepared, unprepared > 0 {
      facts.append(("local records", "\(grouped(unprepared)) to be prepared"))
    }
    if let keys = health.keys, let made = keys.inMaking {
      facts.append(
        (
          "match keys",
          "version \(keys.inForce) in force; version \(made) being made beside it: "
            + "\(grouped(max(0, keys.held - keys.lacking))) of \(grouped(keys.held)) records have it"
        )
      )
    } else if health.outdated > 0 {
      facts.append(
        (
          "older program",
          "\(grouped(health.outdated)) records were prepared by another version, which the daemon does again; "
            + "screening passes over them until then"
        )
      )
    }
    if let held = health.heldNotices {
      facts.append(("held", held == 0 ? "nothing" : "\(grouped(held)) notices: noticed hold list"))
    }
    if health.unsigned.count > 0 {
      facts.append(
        (
          "second person",
          "asked for by \(counted(health.unsigned.count, "release")): noticed hold list"
        )
      )
    }
    if let first = health.ending.first {
      facts.append(
        (
          "ends soon",
          "\(counted(health.ending.count, "release")), the first at \(minute(first)): noticed hold list"
        )
      )
    }
    if health.unread.count > 0 {
      facts.append(
        (
          "to be keyed",
          "\(grouped(health.unread.count)), the oldest for \(age(health.unread.oldest)): noticed hold list"
        )
      )
    }
    if let hits = health.hits {
      let words = hits.map { "\(grouped($0.count)) \($0.status) (\($0.queue))" }
      facts.append(("hits", words.isEmpty ? "none undecided" : words.joined(separator: ", ")))
    }
    if let alerts = health.alerts {
      facts.append(("alerts", "\(grouped(alerts.count)) to be told"))
    }
    facts.append(
      ("last review", health.review.map { "\($0.at), \(age($0.age)) ago" } ?? "none yet")
    )
    return facts
  }

  private static func node(_ count: Int?) -> JSONNode { count.map { JSONNode($0) } ?? .null }

  private static func node(_ backlog: Backlog?) -> JSONNode {
    guard let backlog else { return .null }
    return ["count": JSONNode(backlog.count), "oldest_seconds": JSONNode(backlog.oldest)]
  }

  private static func node(_ keys: KeyRebuild.Progress?) -> JSONNode {
    guard let keys else { return .null }
    let done = keys.held - keys.lacking
    return [
      "in_force": JSONNode(keys.inForce),
      "being_made": keys.inMaking.map { version in
        ["version": JSONNode(version), "done": JSONNode(max(0, done)), "of": JSONNode(keys.held)]
      } ?? .null,
    ]
  }

  private static func node(_ node: NodeHealth) -> JSONNode {
    [
      "host": JSONNode(node.host), "home": JSONNode(node.home),
      "silent_seconds": JSONNode(node.silentFor), "brakes": .array(node.brakes),
      "rule_book": node.ruleBook.map { JSONNode($0) } ?? .null,
    ]
  }
}

extension Failure {
  /// What is wrong as a report gives it to programs.
  var node: JSONNode {
    ["what": JSONNode(what), "why": JSONNode(why), "remedy": JSONNode(remedy)]
  }
}
