/// How much of an e-mail is read.
package struct MailLimits: Sendable {
  /// Bytes of the header of a message or part.
  package var headerBytes: Int
  /// Header fields of a message or part.
  package var fields: Int
  /// Parts within parts.
  package var depth: Int
  /// Parts of a message, counted at all depths.
  package var parts: Int
  /// Attachments that are opened to see whether they are notices.
  package var opened: Int
  /// Bytes of one attachment once it is unpacked.
  package var attachmentBytes: Int

  package init(
    headerBytes: Int = 256 << 10,
    fields: Int = 1000,
    depth: Int = 16,
    parts: Int = 500,
    opened: Int = 32,
    attachmentBytes: Int = 16 << 20
  ) {
    self.headerBytes = headerBytes
    self.fields = fields
    self.depth = depth
    self.parts = parts
    self.opened = opened
    self.attachmentBytes = attachmentBytes
  }
}
