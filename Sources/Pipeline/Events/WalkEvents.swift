package import Records

/// What the walks tell the log: each event once, ids and codes only.
package protocol WalkEvents: Sendable {
  func fileSettled(_ drop: DropRow)
  func fileWrittenAfterCopy(_ claim: String)
  func objectIgnored(_ drop: DropRow)
  func brakeChanged(_ brakes: [String])
  func databaseAway(_ error: String)
  func databaseBack()
  func matched(tasks: Int, hits: Int)
  func prepared(records: Int, troubled: Int)
  func alertDelivered(hit: String)
  func alertFailed(hit: String, why: String)
  func rarityCounted(number: Int64, population: Int)
  /// A set of keys that was made beside the one in force took its place.
  func keysChanged(from old: Int, to new: Int)
  func troubled(_ what: String)
}
