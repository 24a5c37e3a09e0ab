extension Notice {
  /// The kind of publication: from the document kind and its colour or purpose.
  ///
  /// Nil for a lifecycle document that does not say which kind it concerns.
  package var kind: NoticeKind? {
    switch documentKind {
    case .diffusion: purpose.map { NoticeKind($0) } ?? .otherDiffusion
    case .notice: colour.map { NoticeKind($0) }
    default: colour.map { NoticeKind($0) } ?? purpose.map { NoticeKind($0) }
    }
  }

  /// How far the document was reviewed, from its content and channel.
  package var tier: TrustTier {
    if channel == .publicWeb { return .publicExtract }
    switch documentKind {
    case .diffusion, nil: return .unreviewedDiffusion
    case .notice:
      return secretariatStatus == .beingProcessed ? .unreviewedDiffusion : .publishedNotice
    default: return purpose == nil ? .publishedNotice : .unreviewedDiffusion
    }
  }

  /// The reference under which people speak of it: file number, else issuer's reference, else control number.
  package var reference: String? {
    documentKind == .diffusion
      ? issuerReference ?? entityID ?? controlNumber
      : entityID ?? controlNumber ?? issuerReference
  }

  /// What identifies the publication; nil when the document publishes nothing or has no number at all.
  package var publication: Publication? {
    guard let kind, documentKind?.publishes == true else { return nil }
    let isExtract = tier == .publicExtract
    guard
      let number = isExtract
        ? entityID
        : (kind.isDiffusion
          ? issuerReference ?? entityID : controlNumber ?? entityID ?? issuerReference)
    else { return nil }
    return Publication(kind: kind, issuer: issuer, number: number, date: publishedAt, tier: tier)
  }
}

/// What makes two documents the same publication: kind, issuer, number and date (the file number only links).
package struct Publication: Sendable, Hashable {
  package let kind: NoticeKind
  package let issuer: CountryCode?
  /// The control number of a notice, the issuer's reference of a diffusion.
  package let number: String
  /// The date of publication; nil when not stated.
  package let date: PartialDate?
  package let tier: TrustTier

  package init(
    kind: NoticeKind,
    issuer: CountryCode?,
    number: String,
    date: PartialDate?,
    tier: TrustTier
  ) {
    self.kind = kind
    self.issuer = issuer
    self.number = number
    self.date = date
    self.tier = tier
  }
}
