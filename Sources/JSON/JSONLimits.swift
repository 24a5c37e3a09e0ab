/// How much JSON is read before it is refused.
package struct JSONLimits: Sendable {
  /// Bytes of the source.
  package var bytes: Int
  /// Arrays and objects within one another.
  package var depth: Int
  /// UTF-8 bytes of one string or key.
  package var field: Int
  /// Values in one tree: a bound on memory, which a byte limit alone is not (`[[],[],…`).
  package var values: Int
  /// Reasons that are collected before the rest is only counted.
  package var reasons: Int

  package init(
    bytes: Int = 64 << 20,
    depth: Int = 64,
    field: Int = 1 << 20,
    values: Int = 500_000,
    reasons: Int = 50
  ) {
    // Offsets are 32 bits wide.
    self.bytes = min(bytes, Int(Int32.max))
    self.depth = depth
    self.field = field
    self.values = values
    self.reasons = reasons
  }

  package static let standard = JSONLimits()
}
