/// How much a gzip file may unpack to.
package struct GzipLimits: Sendable {
  /// Bytes of all members together, unpacked.
  package var output: Int
  /// Unpacked bytes for each packed byte.
  package var ratio: Int
  /// The unpacked bytes from which on the ratio counts.
  package var ratioFrom: Int
  package var members: Int
  /// Bytes of one member's header.
  package var header: Int

  package init(
    output: Int = 64 << 20,
    ratio: Int = 200,
    ratioFrom: Int = 1 << 20,
    members: Int = 64,
    header: Int = 64 << 10
  ) {
    self.output = output
    self.ratio = ratio
    self.ratioFrom = ratioFrom
    self.members = members
    self.header = header
  }

  package static let standard = GzipLimits()
}
