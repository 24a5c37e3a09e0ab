package import Notices
package import Postgres

/// What leaves the bureau.
package enum DisclosureKind: String, CodeValue {
  case export
  /// A confirmed hit, on which others act.
  case decision
  /// The number of a hit in the outbox.
  case alert
  case dossier
}

/// Something that left the bureau.
package struct Disclosure: Sendable {
  package var kind: DisclosureKind
  package var notice: Identifier<Notice>?
  package var hit: Identifier<Hit>?
  package var version: Identifier<NoticeVersion>?
  package var recipient: String
  package var channel: String
  /// The SHA-256 of what left; nil when it was no document.
  package var sum: [UInt8]?

  package init(_ kind: DisclosureKind, to recipient: String, by channel: String) {
    self.kind = kind
    self.recipient = recipient
    self.channel = channel
  }
}

/// What left the bureau, written down in the transaction in which it leaves.
package enum Disclosures {
  /// Notes that something leaves; false when it may not, because its notice is restricted, held or taken away.
  package static func record(
    _ disclosure: Disclosure,
    on ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    try session.query(
      """
      select lookup.disclose(\(disclosure.kind.rawValue), \(disclosure.notice?.description)::uuid,
        \(disclosure.hit?.description)::uuid, \(disclosure.version?.description)::uuid, \(disclosure.recipient),
        \(disclosure.channel), \(disclosure.sum), \(ground.purpose), \(ground.caseReference)) as may
      """
    ).only().bool("may")
  }
}
