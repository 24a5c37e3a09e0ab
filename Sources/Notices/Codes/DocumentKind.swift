/// What a document does to what is held (`doc_kind`).
package enum DocumentKind: String, CodeValue {
  case notice
  case diffusion
  case update
  case addendum
  case caveat
  case suspension
  case resumption
  case withdrawal
  case cancellation
  case `extension`
  case dataProtectionBlock = "ccf_block"
  case dataProtectionUnblock = "ccf_unblock"

  /// Whether the document publishes something, rather than changing what was published.
  package var publishes: Bool {
    self == .notice || self == .diffusion
  }

  /// Whether the document takes a notice away from use, for a time or for good (RPD 81).
  ///
  /// What takes away acts from every state and is never rejected for its content.
  package var takesAway: Bool {
    switch self {
    case .suspension, .withdrawal, .cancellation, .dataProtectionBlock: true
    case .notice, .diffusion, .update, .addendum, .caveat, .resumption, .extension,
      .dataProtectionUnblock:
      false
    }
  }
}
