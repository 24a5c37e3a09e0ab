import DropFolder

/// How much is taken in together: one transaction and one sync, held in memory until both are done.
package struct BatchLimits: Sendable, Hashable {
  /// The most files of a batch.
  package var files = 100
  /// A batch that holds so many documents takes no more files.
  package var documents = 1_000
  /// A batch of which the documents have so many bytes takes no more files.
  package var bytes = 16 << 20
  /// The files that are read at once have at most so many bytes, so that what they unpack to stays bounded; one file
  /// always may.
  package var bytesAtOnce = 1 << 20

  /// What suits a bureau's files, of some kilobytes each.
  package static let standard = BatchLimits()

  /// No more than stated.
  package init() {}

  /// How many of the next claims are read at once.
  func group(of claims: ArraySlice<ClaimedFile>) -> Int {
    var bytes = 0
    var count = 0
    for claim in claims {
      bytes += claim.size
      guard count == 0 || bytes <= bytesAtOnce else { break }
      count += 1
    }
    return count
  }

  /// Whether a batch takes no more files.
  func isReached(files: Int, documents: Int, bytes: Int) -> Bool {
    files >= self.files || documents >= self.documents || bytes >= self.bytes
  }
}
