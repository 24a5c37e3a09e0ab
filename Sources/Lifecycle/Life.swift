import Notices

/// Where a notice stands between its first publication and its end.
///
/// Expiry is no life: it comes by the clock, see ``HeldNotice/matchable(on:)``.
package enum Life: String, CodeValue {
  /// In force.
  case current
  /// Taken out of use for a time by its issuer (RPD 81).
  case suspended
  /// Taken out of use while the data protection commission decides; only the Secretariat gives it back.
  case blocked
  /// Replaced by another notice, as a wanted diffusion is by the red notice on the same warrant.
  case superseded
  /// At its end.
  case cancelled
}
