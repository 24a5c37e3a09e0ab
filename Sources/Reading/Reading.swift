import JSON
package import Notices

/// What the bytes of one file turned out to be.
package struct Reading: Sendable {
  /// The name under which the file was dropped; only for sentences to people.
  package var name: String
  /// Of the bytes as they came, packed or not.
  package var fingerprint: Fingerprint
  /// Whether the bytes were gzip.
  package var wasPacked: Bool
  /// Nil when the file was refused whole.
  package var envelope: Envelope?
  /// The notices of the file in their order, each read or refused; empty when the file was refused whole.
  package var items: [ReadItem]
  /// Why the file was refused whole; nil when its notices stand in ``items``.
  package var rejection: Rejection?

  /// The notices that could be read.
  package var documents: [ReadDocument] {
    items.compactMap { if case .document(let document) = $0 { document } else { nil } }
  }

  /// The notices that could not be read.
  package var rejected: [RejectedItem] {
    items.compactMap { if case .rejection(let item) = $0 { item } else { nil } }
  }

  /// The format of the notices; nil when they have different ones or none could be read.
  package var format: DocumentFormat? {
    let formats = Set(documents.map(\.format))
    return formats.count == 1 ? formats.first : nil
  }
}

/// One notice of a file, read or refused.
package enum ReadItem: Sendable {
  case document(ReadDocument)
  case rejection(RejectedItem)
}

/// One notice that was read.
package struct ReadDocument: Sendable {
  package var notice: Notice
  package var format: DocumentFormat
  package var origins: Origins
  package var remarks: [ReadingRemark]
  /// The place of the notice in the file, from 0.
  package var index: Int
  /// The notice's own bytes, as a range of the unpacked file.
  package var range: Range<Int>
  /// The notice's own bytes, for an archive that keeps each notice by itself.
  package var slice: ArraySlice<UInt8>
  /// Of what was decoded, without when and on which way it came: equal for the same content sent twice.
  package var contentFingerprint: Fingerprint

  package init(
    notice: Notice,
    format: DocumentFormat,
    origins: Origins,
    remarks: [ReadingRemark],
    index: Int,
    range: Range<Int>,
    slice: ArraySlice<UInt8>,
    contentFingerprint: Fingerprint
  ) {
    self.notice = notice
    self.format = format
    self.origins = origins
    self.remarks = remarks
    self.index = index
    self.range = range
    self.slice = slice
    self.contentFingerprint = contentFingerprint
  }
}

/// One notice of a file that was refused by itself.
package struct RejectedItem: Sendable {
  package var rejection: Rejection
  /// The place of the notice in the file, from 0.
  package var index: Int
  /// Where it begins.
  package var origin: Origin
  /// The notice's own bytes, as a range of the unpacked file.
  package var range: Range<Int>
  package var slice: ArraySlice<UInt8>

  package init(
    rejection: Rejection,
    index: Int,
    origin: Origin,
    range: Range<Int>,
    slice: ArraySlice<UInt8>
  ) {
    self.rejection = rejection
    self.index = index
    self.origin = origin
    self.range = range
    self.slice = slice
  }
}

extension Fingerprint {
  /// The fingerprint of a notice's content: neither the moment nor the way of its arrival counts.
  package init(contentOf notice: Notice) {
    var content = notice
    content.receivedAt = nil
    content.channel = nil
    self.init(of: content.document.serialized())
  }
}
