import JSON
import Notices
import Records

extension ReleaseLine {
  var node: JSONNode {
    func text(_ value: String?) -> JSONNode { value.map { JSONNode($0) } ?? .null }
    return [
      "release": JSONNode(id.description), "state": JSONNode(state),
      "decision": JSONNode(disposition.rawValue), "version": JSONNode(version),
      "rules": .array(rules), "duty": JSONNode(isDuty), "reason": JSONNode(reason),
      "proposed_by": JSONNode(proposedBy), "proposed_at": JSONNode(proposedAt),
      "asked_until": text(askedUntil), "countersigned_by": text(countersignedBy),
      "countersigned_at": text(countersignedAt), "countersigned_why": text(countersignedWhy),
      "until": text(until), "ended": text(ended), "ended_at": text(endedAt),
      "ended_by": text(endedBy), "ended_why": text(endedWhy),
    ]
  }

  /// What a second person is asked to agree to.
  var sentence: String {
    if standsSince != nil {
      return
        "\(proposedBy) released it on duty until \(minute(until)): it waits for a second person."
    }
    return
      "\(proposedBy) proposed to release it as \(disposition.rawValue): it waits for a second person."
  }

  /// Who released what when, and what became of it.
  var story: String {
    var text = "\(minute(proposedAt)) by \(proposedBy)"
    if let countersignedBy { text += " and \(countersignedBy)" }
    text += isDuty && countersignedBy == nil ? ", on duty" : ""
    text += ", as \(disposition.rawValue)"
    if let until { text += " until \(minute(until))" }
    switch state {
    case "stands": text += "; it stands"
    case "on-duty", "proposed": text += "; it waits for a second person"
    default: text += "; \(state)"
    }
    if let endedAt { text += " \(minute(endedAt))" }
    if ended == "revoked", let endedBy { text += " by \(endedBy)" }
    return text
  }
}

/// A moment of RFC 3339 as people read it: `2026-11-23 11:00 UTC`.
func minute(_ moment: String?) -> String {
  guard let moment else { return "" }
  return "\(moment.prefix(10)) \(moment.dropFirst(11).prefix(5)) UTC"
}
