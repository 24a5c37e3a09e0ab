package import Lifecycle
package import Notices

extension DocumentOutcome {
  /// What became of a document, by what the fold made of it and the disposition of what was recorded.
  package init(_ outcome: Outcome, _ disposition: Disposition) {
    switch outcome {
    case .new, .version, .superseding, .superseded, .patched:
      switch disposition {
      case .accepted: self = .accepted
      case .restricted: self = .restricted
      case .held: self = .held
      case .rejected: self = .rejected
      }
    case .repeat: self = .repeat
    case .stopped: self = .stopped
    case .applied: self = .applied
    case .waiting: self = .waiting
    case .refused: self = .refused
    case .rejected: self = .rejected
    }
  }
}
