package import DropFolder
import JSON
package import Postgres
import Records

/// Delivers alerts: a file in the outbox that names a hit and nothing personal, then the bureau's command.
package struct AlertWalk: Sendable {
  let folder: DropFolder
  let database: Database
  /// The command with its arguments, to which the hit's number is added; empty when the bureau configured none.
  let command: [String]
  let run: @Sendable ([String]) async -> String?
  let events: any WalkEvents

  /// Takes `run`, which runs a command and answers why it failed, or nil when it succeeded.
  package init(
    folder: DropFolder,
    database: Database,
    command: [String],
    run: @escaping @Sendable ([String]) async -> String?,
    events: any WalkEvents
  ) {
    self.folder = folder
    self.database = database
    self.command = command
    self.run = run
    self.events = events
  }

  /// Delivers what waits; an alert whose command fails is tried again later, under the same number.
  ///
  /// Without a command a delivery is a file, which may be written twice: all are noted together. What a command did is
  /// noted at once.
  package func walk() async throws(WalkError) -> Int {
    let database = database
    let waiting = try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try Alerts.waiting(atMost: 100, in: session)
      }
    }
    guard !command.isEmpty else {
      try write(waiting)
      for alert in waiting { events.alertDelivered(hit: alert.hit) }
      try await note(waiting.map(\.id), isDelivered: true)
      return waiting.count
    }
    for alert in waiting {
      try write([alert])
      let failure = await run(command + [String(alert.hit.prefix(8))])
      if let failure {
        events.alertFailed(hit: alert.hit, why: failure)
      } else {
        events.alertDelivered(hit: alert.hit)
      }
      try await note([alert.id], isDelivered: failure == nil)
    }
    return waiting.count
  }

  private func write(_ alerts: [WaitingAlert]) throws(WalkError) {
    let files = alerts.map { alert in
      let json = JSONNode.object([
        ("alert", JSONNode(alert.id)), ("hit", JSONNode(alert.hit)), ("kind", JSONNode(alert.kind)),
        ("made_at", JSONNode(alert.madeAt)),
        ("says", JSONNode("Look at it with: noticed hit show \(alert.hit.prefix(8))")),
      ])
      return AlertFile(id: alert.id, json: json.serialized())
    }
    _ = try Pipeline.folder { () throws(DropFolderError) in try folder.write(files) }
  }

  private func note(_ alerts: [String], isDelivered: Bool) async throws(WalkError) {
    guard !alerts.isEmpty else { return }
    let database = database
    let recipient = command.first ?? "outbox/alerts"
    try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transactionRetrying { session throws(DatabaseError) in
        try Alerts.note(alerts, isDelivered: isDelivered, to: recipient, in: session)
      }
    }
  }
}
