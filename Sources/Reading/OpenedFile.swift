/// A file that is unpacked and taken apart, and whose notices are read one by one when asked for.
///
/// It holds the unpacked bytes and the place of each notice, so that a file of thousands needs no
/// more memory than its bytes and the notices that are looked at.
package struct OpenedFile: Sendable {
  private let bytes: [UInt8]
  private let file: any FileFormat
  private let policy: ReadingPolicy

  /// Unpacks a file and finds its notices.
  ///
  /// - Throws: `Rejection` when the file is refused whole.
  package init(_ bytes: [UInt8], policy: ReadingPolicy = .standard) throws(Rejection) {
    let bytes = try unpacked(bytes, policy: policy)
    let format = try format(of: bytes, policy: policy)
    self.bytes = bytes
    self.policy = policy
    file = try format.init(bytes, policy: policy)
  }

  package var envelope: Envelope { file.envelope }

  /// How many notices there are, good or bad; at least one.
  package var count: Int { file.ranges.count }

  /// What the notice at an index below ``count`` is read as, for a file within another.
  func adapted(at index: Int) -> Result<AdaptedDocument, Rejection> { file.read(at: index) }

  /// Reads the notice at an index below ``count``.
  package func item(at index: Int) -> ReadItem {
    let range = file.ranges[index]
    switch file.read(at: index) {
    case .success(var adapted):
      readZones(of: &adapted, policy: policy)
      return .document(
        ReadDocument(
          notice: adapted.notice,
          format: adapted.format,
          origins: adapted.origins,
          remarks: adapted.remarks,
          index: index,
          range: range,
          slice: file.slice(at: index) ?? bytes[range],
          contentFingerprint: Fingerprint(contentOf: adapted.notice)
        )
      )
    case .failure(let rejection):
      return .rejection(
        RejectedItem(
          rejection: rejection,
          index: index,
          origin: file.origin(at: index),
          range: range,
          slice: file.slice(at: index) ?? bytes[range]
        )
      )
    }
  }
}

private func unpacked(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) -> [UInt8] {
  let text = isGzip(bytes) ? try gunzip(bytes, limits: policy.gzip) : bytes
  if text.isEmpty {
    throw Rejection(
      .init(.emptyFile, bytes.isEmpty ? "the file has no bytes" : "the gzip file has nothing in it")
    )
  }
  if text.count > policy.bytes {
    throw Rejection(
      .init(.tooLarge, "the file has \(text.count) bytes; at most \(policy.bytes) are read")
    )
  }
  return text
}
