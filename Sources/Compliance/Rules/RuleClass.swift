package import Notices

/// The classes of documents that rules tell apart: kind and trust tier in one word.
package enum RuleClass: String, Sendable, Hashable, CaseIterable {
  case redNotice = "red-notice"
  case wantedDiffusion = "wanted-diffusion"
  case purpleNotice = "purple-notice"
  case modusDiffusion = "modus-diffusion"
  case blueNotice = "blue-notice"
  case greenNotice = "green-notice"
  case yellowNotice = "yellow-notice"
  case blackNotice = "black-notice"
  case orangeNotice = "orange-notice"
  case specialNotice = "special-notice"
  case silverNotice = "silver-notice"
  case otherDiffusion = "other-diffusion"
  /// Any publication of the tier of that name.
  case publicExtract = "public-extract"
  /// A document that changes what is held, of whatever kind that is.
  case lifecycle

  /// The class of a document; nil when it does not say what it is.
  package init?(of notice: Notice, tier: TrustTier) {
    if let document = notice.documentKind, !document.publishes {
      self = .lifecycle
      return
    }
    guard let kind = notice.kind else { return nil }
    self = tier == .publicExtract ? .publicExtract : RuleClass(kind)
  }

  private init(_ kind: NoticeKind) {
    self =
      switch kind {
      case .redNotice: .redNotice
      case .wantedDiffusion: .wantedDiffusion
      case .purpleNotice: .purpleNotice
      case .modusDiffusion: .modusDiffusion
      case .blueNotice: .blueNotice
      case .greenNotice: .greenNotice
      case .yellowNotice: .yellowNotice
      case .blackNotice: .blackNotice
      case .orangeNotice: .orangeNotice
      case .specialNotice: .specialNotice
      case .silverNotice: .silverNotice
      case .otherDiffusion: .otherDiffusion
      }
  }
}
