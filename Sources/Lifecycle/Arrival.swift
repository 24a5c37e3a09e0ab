package import Notices

/// A document that arrived, decoded and judged.
package struct Arrival<Judgement: Sendable>: Sendable {
  package let documentID: Identifier<ArrivedDocument>
  package let notice: Notice
  /// The fingerprint of the decoded content; equal content has equal fingerprints.
  package let contentFingerprint: [UInt8]
  package let receivedAt: Instant
  /// The order of arrival, rising over the whole life of the installation.
  package let sequence: Int64
  package let judgement: Judgement
  /// What the rules said of the document itself; ignored for what takes away.
  package let disposition: Disposition
  /// Why the rules say so; empty when they let it be used.
  package let grounds: [HoldGround]

  package init(
    documentID: Identifier<ArrivedDocument>,
    notice: Notice,
    contentFingerprint: [UInt8],
    receivedAt: Instant,
    sequence: Int64,
    judgement: Judgement,
    disposition: Disposition,
    grounds: [HoldGround] = []
  ) {
    self.documentID = documentID
    self.notice = notice
    self.contentFingerprint = contentFingerprint
    self.receivedAt = receivedAt
    self.sequence = sequence
    self.judgement = judgement
    self.disposition = disposition
    self.grounds = grounds
  }
}
