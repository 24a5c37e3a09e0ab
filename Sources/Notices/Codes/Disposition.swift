/// What the rules decided about a document, from the mildest to the strictest.
package enum Disposition: String, CodeValue, Comparable {
  /// Recorded and matched.
  case accepted
  /// Recorded and matched, but its hits go to the legal queue and nothing leaves the bureau.
  case restricted
  /// Recorded, not matched, waits for a person.
  case held
  /// Quarantined with the reason.
  case rejected

  package static func < (left: Disposition, right: Disposition) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .accepted: 0
    case .restricted: 1
    case .held: 2
    case .rejected: 3
    }
  }
}
