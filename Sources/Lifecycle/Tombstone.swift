package import Notices

/// What stays of a cancellation: it stops late copies of what was cancelled, also of what was never received.
package struct Tombstone: Sendable, Hashable {
  package let id: Identifier<Tombstone>
  package let references: Set<ReferenceKey>
  /// The kinds of publication that it stops; empty for all.
  package let kinds: Set<NoticeKind>
  /// Whose publications it stops; nil for every issuer's, when the Secretariat cancelled.
  package let issuer: CountryCode?
  /// Publications dated on or before this day are stopped, and those without a date.
  package let stopsThrough: CivilDay
  /// A code: `cancellation`, `withdrawal`, or `refused` and `cancelled` as the Secretariat's status; never free text.
  package let ground: String
  /// The held notice that ended; nil when it was never received.
  package let notice: Identifier<Notice>?
  /// The content fingerprint of the document that cancelled.
  package let fingerprint: [UInt8]

  package init(
    id: Identifier<Tombstone>,
    references: Set<ReferenceKey>,
    kinds: Set<NoticeKind>,
    issuer: CountryCode?,
    stopsThrough: CivilDay,
    ground: String,
    notice: Identifier<Notice>?,
    fingerprint: [UInt8]
  ) {
    self.id = id
    self.references = references
    self.kinds = kinds
    self.issuer = issuer
    self.stopsThrough = stopsThrough
    self.ground = ground
    self.notice = notice
    self.fingerprint = fingerprint
  }

  /// Whether it is about a publication, whatever its date.
  func covers(
    _ kind: NoticeKind,
    issuer: CountryCode?,
    keys: some Collection<ReferenceKey>
  ) -> Bool {
    (self.issuer == nil || issuer == nil || self.issuer == issuer)
      && Scope(references: references, kinds: kinds).covers(kind, keys)
  }

  /// Whether a publication that it covers is stopped by its date; one without a date is.
  func stops(publishedAt date: PartialDate?) -> Bool {
    date.map { $0.earliest <= stopsThrough } ?? true
  }
}
