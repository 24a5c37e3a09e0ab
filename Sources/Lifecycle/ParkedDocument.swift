package import Notices

/// A lifecycle document that waits: for its target, or for a person.
package struct ParkedDocument: Sendable, Hashable {
  package let id: Identifier<ArrivedDocument>
  package let notice: Notice
  package let fingerprint: [UInt8]
  package let receivedAt: Instant
  package let sequence: Int64
  package let disposition: Disposition
  package let why: Wait

  package init(
    id: Identifier<ArrivedDocument>,
    notice: Notice,
    fingerprint: [UInt8],
    receivedAt: Instant,
    sequence: Int64,
    disposition: Disposition,
    why: Wait
  ) {
    self.id = id
    self.notice = notice
    self.fingerprint = fingerprint
    self.receivedAt = receivedAt
    self.sequence = sequence
    self.disposition = disposition
    self.why = why
  }

  /// Whether a person must look now: it would take something away, or something about its sender is wrong.
  package var isLoud: Bool { notice.takeAway != nil || why.isLoud }
}
