import JSON
import Records

/// What `noticed status` found out.
struct StatusReport {
  let folders: FolderCounts
  var health: Health?
  /// Why the database does not answer; nil when it does.
  var away: Failure?

  init(folders: FolderCounts) {
    self.folders = folders
  }

  /// A daemon that said nothing for so many seconds is not running.
  private static let silence = 60
  /// What waits longer than so many seconds is stuck.
  private static let patience = 300
  /// After so many hours the next compliance run is overdue: a day, and two hours for it to run.
  private static let reviewHours = 26

  /// Everything that somebody should do something about.
  var troubles: [Failure] {
    if let away { return [away] }
    guard let health else { return [] }
    return nodeTroubles(health) + queueTroubles(health) + dutyTroubles(health)
  }

  private func nodeTroubles(_ health: Health) -> [Failure] {
    var troubles: [Failure] = []
    for node in health.nodes {
      for brake in node.brakes {
        let parts = brake.split(separator: ":", maxSplits: 1).map(String.init)
        troubles.append(
          trouble(
            "a brake of \(node.host) \(node.home)",
            parts.first ?? brake,
            parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "see the daemon's log"
          )
        )
      }
    }
    let isAlive = health.nodes.contains { $0.silentFor < Self.silence }
    let waits =
      (folders.waiting ?? 0) + (folders.claimed ?? 0) + (health.tasks?.count ?? 0) + health.outdated
    if !isAlive, waits > 0 {
      troubles.append(
        trouble(
          "the daemon",
          "none runs, and \(grouped(waits)) files, match tasks or records wait for it",
          "type `noticed run`, or start its unit"
        )
      )
    }
    if Set(health.nodes.filter { $0.silentFor < Self.silence }.compactMap(\.ruleBook)).count > 1 {
      troubles.append(
        trouble(
          "the rules",
          "daemons of this database judge by different ones",
          "give every home the same pipelines and restart the daemons"
        )
      )
    }
    return troubles
  }

  private func queueTroubles(_ health: Health) -> [Failure] {
    var troubles: [Failure] = []
    if let unsettled = health.unsettled, unsettled.count > 0, unsettled.oldest > Self.silence {
      troubles.append(
        trouble(
          "\(grouped(unsettled.count)) files",
          "they are recorded but not put away for \(age(unsettled.oldest))",
          "see the daemon's log; a restart of the daemon finishes them"
        )
      )
    }
    if let tasks = health.tasks, tasks.oldest > Self.patience {
      troubles.append(
        trouble(
          "\(grouped(tasks.count)) match tasks",
          "the oldest waits for \(age(tasks.oldest))",
          "see whether the daemon runs and what its log says"
        )
      )
    }
    if let alerts = health.alerts, alerts.count > 0, alerts.oldest > Self.silence {
      troubles.append(
        trouble(
          "\(grouped(alerts.count)) alerts",
          "nobody was told of them for \(age(alerts.oldest))",
          "see the daemon's log and the alert command in bureau.yaml"
        )
      )
    }
    return troubles
  }

  private func dutyTroubles(_ health: Health) -> [Failure] {
    var troubles: [Failure] = []
    if let loud = health.loud, loud > 0 {
      troubles.append(
        trouble(
          "\(grouped(loud)) documents",
          "they take away or change something that is not here, or that their sender may not change",
          "see `noticed hold list` and ask the sender"
        )
      )
    }
    if let urgent = health.urgentTasks, urgent > 0 {
      troubles.append(
        trouble(
          "\(grouped(urgent)) urgent tasks",
          "what a confirmed hit rested on was taken away",
          "see `noticed hit list --status confirmed`"
        )
      )
    }
    troubles += holdTroubles(health)
    let last = health.review?.age
    if health.hasNotices, last ?? .max > Self.reviewHours * 3600 {
      troubles.append(
        trouble(
          "the compliance run",
          last.map { "the last was \(age($0)) ago" } ?? "there was none yet",
          "type `noticed review`, and have cron do it every night"
        )
      )
    }
    return troubles
  }

  private func holdTroubles(_ health: Health) -> [Failure] {
    var troubles: [Failure] = []
    let overdue = health.overdueHolds
    if overdue.children > 0 {
      troubles.append(
        trouble(
          "missing children",
          "nobody has decided on \(counted(overdue.children, "notice"))",
          "see `noticed hold list`, which begins with them"
        )
      )
    }
    if overdue.count > overdue.children {
      let more =
        overdue.escalated > 0 ? ", \(grouped(overdue.escalated)) of them for twice their days" : ""
      troubles.append(
        trouble(
          counted(overdue.count - overdue.children, "hold"),
          "nobody decided in time; the oldest waits for \(overdue.oldest) days\(more)",
          "see `noticed hold list`; a duty officer may release restricted: `noticed hold release --help`"
        )
      )
    }
    if let lapse = health.unsigned.lapse {
      troubles.append(
        trouble(
          "a release on duty",
          "it waits for a second person and lapses at \(minute(lapse))",
          "see `noticed hold list`, then countersign or revoke it"
        )
      )
    }
    return troubles
  }

  private func trouble(_ what: String, _ why: String, _ remedy: String) -> Failure {
    Failure(.no, what, why, remedy)
  }
}

/// A time in words that need no more than two units: `3 h 20 min`.
func age(_ seconds: Int) -> String {
  switch seconds {
  case ..<120: "\(max(seconds, 0)) s"
  case ..<7200: "\(seconds / 60) min"
  case ..<172_800: "\(seconds / 3600) h \(seconds / 60 % 60) min"
  default: "\(seconds / 86_400) days"
  }
}
