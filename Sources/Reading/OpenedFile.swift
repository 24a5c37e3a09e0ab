import JSON

/// A file that is unpacked and taken apart, and whose notices are read one by one when asked for.
///
/// It holds the unpacked bytes and the place of each notice, so that a file of thousands needs no
/// more memory than its bytes and the notices that are looked at.
package struct OpenedFile: Sendable {
  package let envelope: Envelope
  private let bytes: [UInt8]
  private let policy: ReadingPolicy
  private let places: JSONPlaces
  private let ranges: [Range<Int>]
  /// The JSON pointer of the list that holds the notices.
  private let base: String
  /// The only document of a file that is one, which had to be read to tell.
  private let only: JSONNode?

  /// Unpacks a file and finds its notices.
  ///
  /// - Throws: `Rejection` when the file is refused whole.
  package init(_ bytes: [UInt8], policy: ReadingPolicy = .standard) throws(Rejection) {
    let bytes = try unpacked(bytes, policy: policy)
    let places = JSONPlaces(bytes)
    let contents = try FileContents(bytes, policy: policy, places: places)
    self.bytes = bytes
    self.policy = policy
    self.places = places
    envelope = contents.envelope
    ranges = contents.ranges
    base = contents.base
    only = contents.only
  }

  /// How many notices there are, good or bad; at least one.
  package var count: Int { ranges.count }

  /// Reads the notice at an index below ``count``.
  package func item(at index: Int) -> ReadItem {
    let range = ranges[index]
    let base = envelope == .list || envelope == .publicList ? "\(base)/\(index)" : base
    switch document(at: index, base: base) {
    case .success(let adapted):
      return .document(
        ReadDocument(
          notice: adapted.notice,
          format: adapted.format,
          origins: adapted.origins,
          remarks: adapted.remarks,
          index: index,
          range: range,
          slice: bytes[range],
          contentFingerprint: Fingerprint(contentOf: adapted.notice)
        )
      )
    case .failure(let rejection):
      let place = places.place(of: range.lowerBound)
      return .rejection(
        RejectedItem(
          rejection: rejection,
          index: index,
          origin: Origin(place: place, offset: range.lowerBound, pointer: base),
          range: range,
          slice: bytes[range]
        )
      )
    }
  }

  private func document(at index: Int, base: String) -> Result<AdaptedDocument, Rejection> {
    let source: JSONNode
    if let only {
      source = only
    } else {
      switch parseJSON(bytes, in: ranges[index], limits: policy.json, places: places) {
      case .success(let node): source = node
      case .failure(let rejection): return .failure(Rejection(rejection, base: base))
      }
    }
    return adapt(Source(node: source, base: base, places: places), policy: policy)
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
