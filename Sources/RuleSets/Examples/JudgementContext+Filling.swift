package import Compliance
package import JSON
import Notices

extension JudgementContext {
  /// Fills in what an example states beside the notice; answers what is wrong with it, nil when nothing is.
  package mutating func fill(local: JSONNode?, history: JSONNode?, context: JSONNode?) -> String? {
    var faults: [String] = []
    for member in context?.object ?? [] where !set(member) {
      faults.append("context.\(member.key)")
    }
    for member in history?.object ?? [] where !self.history.set(member) {
      faults.append("history.\(member.key)")
    }
    if let local {
      let refusals = local["refusals"]?.array ?? []
      let own = (local.object ?? []).filter { $0.key != "refusals" }
      var log = FieldLog()
      guard let record = LocalPerson(field: JSONNode(value: .object(own)), log: &log),
        log.issues.isEmpty
      else { return "local: \(log.issues.map { "\($0.path) \($0.message)" })" }
      self.local = LocalSubject(
        record: record,
        refusals: refusals.map {
          Refusal(
            issuer: $0["issuer"]?.string.flatMap { CountryCode($0) },
            reference: $0["reference"]?.string,
            date: $0["date"]?.day
          )
        }
      )
    }
    return faults.isEmpty ? nil : "\(faults.joined(separator: ", ")): unknown, or of another type"
  }

  private mutating func set(_ member: JSONMember) -> Bool {
    let node = member.node
    switch member.key {
    case "seal_required": return node.bool.map { policy.isSealRequired = $0 } != nil
    case "extract_hits": return node.bool.map { policy.matchesPublicExtracts = $0 } != nil
    case "initial_load": return node.bool.map { isInitialLoad = $0 } != nil
    case "same_in_drop": return node.int.map { sameInDrop = Int($0) } != nil
    case "mass_request": return node.int.map { policy.massRequest = Int($0) } != nil
    case "received": return node.day.map { received = $0 } != nil
    case "today": return node.day.map { now = Instant(startOf: $0) } != nil
    case "home":
      return node.string.flatMap { CountryCode($0) }.map { policy.home = $0 } != nil
    case "expected":
      let kinds = (node.array ?? []).compactMap { $0.string.flatMap { NoticeKind(rawValue: $0) } }
      expectedKinds = kinds
      return !kinds.isEmpty
    default: return false
    }
  }
}

extension History {
  fileprivate mutating func set(_ member: JSONMember) -> Bool {
    let node = member.node
    switch member.key {
    case "first_received": return node.day.map { firstReceived = $0 } != nil
    case "last_confirmed": return node.day.map { lastConfirmed = $0 } != nil
    case "last_seen": return node.day.map { lastSeen = $0 } != nil
    case "suspended_since": return node.day.map { suspendedSince = $0 } != nil
    case "held_since": return node.day.map { heldSince = $0 } != nil
    case "cancelled_at": return node.day.map { cancelledAt = $0 } != nil
    case "cancelled_ground": return node.string.map { cancelledGround = $0 } != nil
    case "refused_at": return node.day.map { refusedAt = $0 } != nil
    case "objections":
      objections = (node.array ?? []).compactMap(\.string)
      return !objections.isEmpty
    case "final_decision": return node.bool.map { hasFinalDecision = $0 } != nil
    case "outcome": return node.string.map { outcome = $0 } != nil
    case "missing_from_source": return node.bool.map { isMissingFromSource = $0 } != nil
    default: return false
    }
  }
}

extension JSONNode {
  fileprivate var day: CivilDay? {
    string.flatMap { PartialDate($0) }.flatMap { $0.isFull ? $0.earliest : nil }
  }
}
