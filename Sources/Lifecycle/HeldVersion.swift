package import Notices

/// One state of a notice: what one publication or one amendment made of it.
package struct HeldVersion: Sendable, Hashable {
  package let id: Identifier<HeldVersion>
  /// The content fingerprint of the document that made it; for an amendment that of the amendment, not of the result.
  package let fingerprint: [UInt8]
  package let tier: TrustTier
  /// What the rules, or a person after them, decided on this version.
  package var disposition: Disposition
  /// The date of the publication or of the amendment; nil when not stated.
  package let publishedAt: PartialDate?
  /// When it was received, or for an amendment that waited, when it could be applied.
  package let receivedAt: Instant
  /// The order of arrival, which decides between equal moments.
  package let sequence: Int64
  /// Whether an amendment made it, rather than a publication.
  package let isAmendment: Bool
  package var isCurrent: Bool
  /// The release that lets it be used; nil when the rules do, or nobody does.
  package var release: Identifier<HeldRelease>?
  /// The whole notice as this version has it; nil when it was not read, or is purged.
  package var document: Notice?

  package init(
    id: Identifier<HeldVersion>,
    fingerprint: [UInt8],
    tier: TrustTier,
    disposition: Disposition,
    publishedAt: PartialDate?,
    receivedAt: Instant,
    sequence: Int64,
    isAmendment: Bool,
    isCurrent: Bool,
    release: Identifier<HeldRelease>? = nil,
    document: Notice?
  ) {
    self.id = id
    self.fingerprint = fingerprint
    self.tier = tier
    self.disposition = disposition
    self.publishedAt = publishedAt
    self.receivedAt = receivedAt
    self.sequence = sequence
    self.isAmendment = isAmendment
    self.isCurrent = isCurrent
    self.release = release
    self.document = document
  }

  /// The day by which versions are ordered: that of publication, else that of receipt.
  package var day: CivilDay {
    publishedAt?.day(receivedOn: receivedAt.day) ?? receivedAt.day
  }

  /// Whether the rules let it be used.
  var isUsable: Bool { disposition <= .restricted }

  /// Whether it is newer than another version, or as new.
  ///
  /// An amendment that waited for its notice has the notice's moment and is newer than it.
  func isAsNew(as other: HeldVersion) -> Bool {
    (day.number, receivedAt.microseconds, sequence, isAmendment ? 1 : 0)
      >= (
        other.day.number, other.receivedAt.microseconds, other.sequence, other.isAmendment ? 1 : 0
      )
  }

  /// Whether it takes the place of the version that is current.
  ///
  /// A lower tier never does. What waits for a person leaves a usable version in force, except an extract of the
  /// public web, which is never in force.
  func replaces(_ current: HeldVersion) -> Bool {
    if tier < current.tier { return false }
    if isUsable != current.isUsable {
      return isUsable || (current.tier == .publicExtract && tier > current.tier)
    }
    return tier > current.tier || isAsNew(as: current)
  }
}

extension PartialDate {
  /// The day that a date of publication stands for: the last one possible, but not later than the receipt if vague.
  func day(receivedOn received: CivilDay) -> CivilDay {
    isFull ? earliest : max(earliest, min(latest, received))
  }
}
