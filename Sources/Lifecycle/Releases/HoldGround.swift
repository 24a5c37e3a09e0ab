package import Notices

/// Why a version is not simply used: a rule that did not pass, with the values that it looked at.
package struct HoldGround: Sendable, Hashable {
  package let rule: String
  /// A digest of the values; nil when it was not kept, and then no release outlives an update.
  package let values: [UInt8]?
  /// What follows from it: restricted or held.
  ///
  /// A rejection counts as held, because a person may decide on it.
  package let disposition: Disposition

  package init(rule: String, values: [UInt8]?, disposition: Disposition) {
    self.rule = rule
    self.values = values
    self.disposition = min(.held, disposition)
  }

  /// Whether a person's word on this ground also holds for another one: the same rule on the same values, no stricter.
  package func covers(_ other: HoldGround) -> Bool {
    guard let values, let others = other.values else { return false }
    return rule == other.rule && values == others && other.disposition <= disposition
  }
}

/// What the rules say of a notice that an amendment made.
package struct Verdict<Judgement: Sendable>: Sendable {
  package let judgement: Judgement
  package let disposition: Disposition
  package let grounds: [HoldGround]

  package init(_ judgement: Judgement, _ disposition: Disposition, grounds: [HoldGround] = []) {
    self.judgement = judgement
    self.disposition = disposition
    self.grounds = grounds
  }
}
