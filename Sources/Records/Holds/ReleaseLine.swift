import JSON
package import Lifecycle
package import Notices
import Postgres

/// A release as it is kept: who let what be used, against which rules, and what became of it.
package struct ReleaseLine: Sendable {
  package let id: Identifier<HeldRelease>
  package let notice: Identifier<Notice>
  package let version: String
  package let disposition: Disposition
  package let rules: [String]
  package let isDuty: Bool
  package let needsTwo: Bool
  package let reason: String
  package let proposedBy: String
  package let proposedAt: String
  /// Until when it shall stand once it is countersigned.
  package let askedUntil: String?
  package let countersignedBy: String?
  package let countersignedAt: String?
  package let countersignedWhy: String?
  /// Nil while it only waits.
  package let standsSince: String?
  package let until: String?
  package let endedAt: String?
  /// How it ended, in one word; nil while it has not.
  package let ended: String?
  package let endedBy: String?
  package let endedWhy: String?
  /// Whether its end is past and only the bookkeeping is still to be done.
  package let isOver: Bool

  /// Whether a second person is asked for.
  package var waitsForSecond: Bool { needsTwo && countersignedBy == nil && ended == nil && !isOver }

  /// Where it stands, in one word.
  package var state: String {
    if let ended { return ended }
    if isOver { return isDuty && countersignedBy == nil ? "lapsed" : "expired" }
    if standsSince == nil { return "proposed" }
    return countersignedBy == nil && needsTwo ? "on-duty" : "stands"
  }
}

extension ReleaseLine {
  /// The columns of a release `r`, read by ``init(_:)``.
  static let columns: SQL = """
    r.id::text as id, r.notice::text as notice, r.version::text as version, r.disposition::text as disposition, r.rules,
    r.duty, r.needs_two, r.reason, r.proposed_by, \(moment("r.proposed_at")) as proposed_at,
    \(moment("r.asked_until")) as asked_until, r.countersigned_by, \(moment("r.countersigned_at")) as countersigned_at,
    r.countersigned_why, \(moment("r.stands_since")) as stands_since, \(moment("r.until")) as until,
    \(moment("r.ended_at")) as ended_at, r.ended, r.ended_by, r.ended_why
    """

  private static func moment(_ column: SQL) -> SQL {
    #"to_char(\#(column), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')"#
  }

  /// Reads a row; `now` is when it is asked whether the release is over.
  init(_ row: Row, at now: Instant) throws(DatabaseError) {
    id = try row.identifier("id")
    notice = try row.identifier("notice")
    version = try row.string("version")
    disposition = try row.code("disposition")
    rules = try row.strings("rules")
    isDuty = try row.bool("duty")
    needsTwo = try row.bool("needs_two")
    reason = try row.string("reason")
    proposedBy = try row.string("proposed_by")
    proposedAt = try row.string("proposed_at")
    askedUntil = try row.stringIfPresent("asked_until")
    countersignedBy = try row.stringIfPresent("countersigned_by")
    countersignedAt = try row.stringIfPresent("countersigned_at")
    countersignedWhy = try row.stringIfPresent("countersigned_why")
    standsSince = try row.stringIfPresent("stands_since")
    until = try row.stringIfPresent("until")
    endedAt = try row.stringIfPresent("ended_at")
    ended = try row.stringIfPresent("ended")
    endedBy = try row.stringIfPresent("ended_by")
    endedWhy = try row.stringIfPresent("ended_why")
    isOver = until.flatMap { Instant($0) }.map { $0 <= now } ?? false
  }
}

extension HoldGround {
  /// Reads what a release was given against, as it is kept.
  static func read(_ json: [UInt8]) -> [HoldGround] {
    guard case .success(let node) = parseJSON(json) else { return [] }
    return (node.array ?? []).compactMap { node in
      guard let rule = node["rule"]?.string,
        let disposition = node["disposition"]?.string.flatMap(Disposition.init(rawValue:))
      else { return nil }
      return HoldGround(
        rule: rule,
        values: node["values"]?.string.flatMap(bytes(ofHex:)),
        disposition: disposition
      )
    }
  }

  /// How it is kept.
  var node: JSONNode {
    .object([
      ("rule", JSONNode(rule)), ("values", values.map { JSONNode(hex($0)) }),
      ("disposition", JSONNode(disposition.rawValue)),
    ])
  }
}

private func hex(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
    as: UTF8.self
  )
}

private func bytes(ofHex text: String) -> [UInt8]? {
  var bytes: [UInt8] = []
  var high: UInt8?
  for digit in text.utf8 {
    guard let value = Character(UnicodeScalar(digit)).hexDigitValue.map(UInt8.init) else {
      return nil
    }
    if let upper = high {
      bytes.append(upper << 4 | value)
      high = nil
    } else {
      high = value
    }
  }
  return high == nil ? bytes : nil
}
