package import Notices

/// Names a document that arrived, as opposed to the notice that it made or changed.
package enum ArrivedDocument {}

/// One lifecycle document that was applied to a notice: the notice's history, addenda and caveats among it.
package struct Act: Sendable, Hashable {
  package let document: Identifier<ArrivedDocument>
  package let kind: DocumentKind
  /// The day of the document, else of its receipt.
  package let day: CivilDay
  /// Until when a suspension or an extension runs; nil for other acts.
  package let until: CivilDay?
  package let fingerprint: [UInt8]
  /// What an addendum or caveat says, or why: personal text, which a purge must be able to empty.
  package let text: String?

  package init(
    document: Identifier<ArrivedDocument>,
    kind: DocumentKind,
    day: CivilDay,
    until: CivilDay?,
    fingerprint: [UInt8],
    text: String?
  ) {
    self.document = document
    self.kind = kind
    self.day = day
    self.until = until
    self.fingerprint = fingerprint
    self.text = text
  }
}
