import JSON
import Pipeline
import Records
import Synchronization

/// Counts what a run did, beside the log.
final class RunCounts: WalkEvents {
  private struct Counts {
    var files: [DropOutcome: Int] = [:]
    var ignored = 0
    var tasks = 0
    var hits = 0
  }

  private let log: LogEvents
  private let counts = Mutex(Counts())

  init(_ log: LogEvents) {
    self.log = log
  }

  /// The run in one sentence.
  var sentence: String {
    counts.withLock { counts in
      let files = counts.files.values.reduce(0, +)
      let parts = DropOutcome.allCases.compactMap { outcome in
        counts.files[outcome].map { "\($0) \(outcome.rawValue)" }
      }
      let detail = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
      let objects = counts.ignored == 0 ? "" : ", \(counted(counts.ignored, "object")) not opened"
      return
        "Took in \(counted(files, "file"))\(detail)\(objects); \(counted(counts.tasks, "match task")), "
        + "\(counted(counts.hits, "hit")) changed."
    }
  }

  var node: JSONNode {
    counts.withLock { counts in
      .object([
        (
          "files",
          .object(
            DropOutcome.allCases.map { ($0.rawValue, counts.files[$0].map { JSONNode($0) }) }
          )
        ),
        ("not_opened", JSONNode(counts.ignored)), ("match_tasks", JSONNode(counts.tasks)),
        ("hits_changed", JSONNode(counts.hits)),
      ])
    }
  }

  func fileSettled(_ drop: DropRow) {
    counts.withLock { $0.files[drop.outcome, default: 0] += 1 }
    log.fileSettled(drop)
  }

  func objectIgnored(_ drop: DropRow) {
    counts.withLock { $0.ignored += 1 }
    log.objectIgnored(drop)
  }

  func matched(tasks: Int, hits: Int) {
    counts.withLock {
      $0.tasks += tasks
      $0.hits += hits
    }
    log.matched(tasks: tasks, hits: hits)
  }

  func fileWrittenAfterCopy(_ claim: String) { log.fileWrittenAfterCopy(claim) }
  func brakeChanged(_ brakes: [String]) { log.brakeChanged(brakes) }
  func databaseAway(_ error: String) { log.databaseAway(error) }
  func databaseBack() { log.databaseBack() }
  func prepared(records: Int, troubled: Int) { log.prepared(records: records, troubled: troubled) }
  func alertDelivered(hit: String) { log.alertDelivered(hit: hit) }
  func alertFailed(hit: String, why: String) { log.alertFailed(hit: hit, why: why) }
  func rarityCounted(number: Int64, population: Int) {
    log.rarityCounted(number: number, population: population)
  }
  func keysChanged(from old: Int, to new: Int) { log.keysChanged(from: old, to: new) }
  func troubled(_ what: String) { log.troubled(what) }
}
