/// How far a document was reviewed before it arrived; from its content and channel, never from the folder it lay in.
package enum TrustTier: String, CodeValue, Comparable {
  /// A copy of the public web pages: information only, no notice in the sense of the rules.
  case publicExtract = "public-extract"
  /// Delivered before the General Secretariat reviewed it.
  case unreviewedDiffusion = "unreviewed-diffusion"
  /// Reviewed and published by the General Secretariat (RPD 86).
  case publishedNotice = "published-notice"

  /// 0…2, higher is more trusted.
  package var rank: Int {
    switch self {
    case .publicExtract: 0
    case .unreviewedDiffusion: 1
    case .publishedNotice: 2
    }
  }

  package static func < (left: TrustTier, right: TrustTier) -> Bool {
    left.rank < right.rank
  }
}
