package import Notices

/// What follows when a rule does not pass, from the mildest to the strictest.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Usable, with a note.
  case warn
  /// Matched, but hits go to the legal queue and nothing leaves the bureau.
  case restrict
  /// Not matched until a person decides.
  case hold
  /// Quarantined with the reason.
  case reject

  /// What a document becomes by a finding of this severity.
  package var disposition: Disposition {
    switch self {
    case .warn: .accepted
    case .restrict: .restricted
    case .hold: .held
    case .reject: .rejected
    }
  }

  package static func < (left: Severity, right: Severity) -> Bool {
    left.disposition < right.disposition
  }
}
