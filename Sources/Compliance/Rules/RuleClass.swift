package import Notices

/// The classes of documents that rules tell apart: kind and trust tier in one word.
package enum RuleClass: String, Sendable, Hashable, CaseIterable {
  case redNotice = "red-notice"
  case wantedDiffusion = "wanted-diffusion"
  case purpleNotice = "purple-notice"
  case modusDiffusion = "modus-diffusion"
  /// Any publication of the tier of that name.
  case publicExtract = "public-extract"
  /// A document that changes what is held, of whatever kind that is.
  case lifecycle

  /// The class of a document; nil when no rule set exists for it.
  package init?(of notice: Notice, tier: TrustTier) {
    if let document = notice.documentKind, !document.publishes {
      self = .lifecycle
      return
    }
    guard let kind = notice.kind else { return nil }
    if tier == .publicExtract {
      self = .publicExtract
      return
    }
    switch kind {
    case .redNotice: self = .redNotice
    case .wantedDiffusion: self = .wantedDiffusion
    case .purpleNotice: self = .purpleNotice
    case .modusDiffusion: self = .modusDiffusion
    default: return nil
    }
  }
}
