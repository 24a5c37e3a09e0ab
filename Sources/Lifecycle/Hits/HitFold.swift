/// What is to happen to a hit when its pair was compared again.
package enum HitAct: Sendable, Hashable {
  /// Nothing changes.
  case leave
  /// A new hit stands on the desk.
  case raise
  /// The hit's score and evidence are brought up to date; its decision, if any, stands.
  case refresh
  /// A decided or closed hit is open again, because of these changes.
  case reopen(because: [String])
  /// The hit leaves the desk, for this reason.
  case close(because: String)
}

/// What was found when a pair was compared.
package enum PairFinding: Sendable, Hashable {
  /// The pair is a lead; the changes of evidence since the standing hit, none when it has none or nothing material changed.
  case lead(changes: [String])
  /// The pair is no lead any more.
  case noLead
  /// The notice may no longer be matched, or the local record is gone.
  case gone(because: String)
}

/// Decides what happens to a hit: a decision of a person stands until the evidence changes materially.
package func foldHit(_ standing: HitStatus?, _ finding: PairFinding) -> HitAct {
  switch (standing, finding) {
  case (nil, .lead): .raise
  case (nil, .noLead), (nil, .gone): .leave
  case (.open, .lead), (.taken, .lead): .refresh
  case (.open, .noLead), (.taken, .noLead): .close(because: "no-longer-a-lead")
  case (.open, .gone(let reason)), (.taken, .gone(let reason)): .close(because: reason)
  case (.confirmed, .lead(let changes)), (.dismissed, .lead(let changes)):
    changes.isEmpty ? .leave : .reopen(because: changes)
  case (.confirmed, .noLead): .reopen(because: ["no-longer-a-lead"])
  case (.dismissed, .noLead), (.dismissed, .gone), (.confirmed, .gone): .leave
  case (.closed, .lead): .reopen(because: ["matchable-again"])
  case (.closed, .noLead), (.closed, .gone): .leave
  }
}
