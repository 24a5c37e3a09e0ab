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
  /// Whether what PostgreSQL cannot hold is refused too, though the grammar allows it: U+0000 in a text or key, and
  /// numbers far beyond the range of doubles.
  package var mustBeStorable: Bool

  package init(
    bytes: Int = 64 << 20,
    depth: Int = 64,
    field: Int = 1 << 20,
    values: Int = 500_000,
    reasons: Int = 50,
    mustBeStorable: Bool = false
  ) {
    // Offsets are 32 bits wide.
    self.bytes = min(bytes, Int(Int32.max))
    self.depth = depth
    self.field = field
    self.values = values
    self.reasons = reasons
    self.mustBeStorable = mustBeStorable
  }

  package static let standard = JSONLimits()
  /// For a text whose values go into the database.
  package static let storable = JSONLimits(mustBeStorable: true)
}
