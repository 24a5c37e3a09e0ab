import Notices

/// How a hit stands on the desk.
package enum HitStatus: String, CodeValue {
  case open
  case taken
  case confirmed
  case dismissed
  case closed

  /// Whether a person has decided.
  package var isDecided: Bool { self == .confirmed || self == .dismissed }
}
