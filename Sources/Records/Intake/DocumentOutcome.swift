package import Lifecycle
import Notices

extension DocumentOutcome {
  /// What became of a document; a publication that the Secretariat refused takes away and is itself not taken in.
  package init(_ end: ArrivalOutcome, publishes: Bool) {
    if case .applied = end.outcome, publishes {
      self = .stopped
    } else {
      self.init(end.outcome, end.disposition)
    }
  }

  /// What became of a document, by what the fold made of it and the disposition of what was recorded.
  private init(_ outcome: Outcome, _ disposition: Disposition) {
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

  /// What a file with this document alone ends as.
  var dropOutcome: DropOutcome {
    switch self {
    case .accepted, .applied: .accepted
    case .restricted: .restricted
    case .held, .waiting: .held
    case .repeat: .duplicate
    case .ignored: .ignored
    case .rejected, .stopped, .refused: .rejected
    }
  }
}
