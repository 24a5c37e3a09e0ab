/// A hash that is the same on every machine and in every release: FNV-1a with a final mix.
///
/// Swift's own `Hasher` is seeded anew in every process, and what is stored must not be.
struct StableHash {
  private var state: UInt64

  /// Starts a hash; different kinds of content take different seeds.
  init(seed: UInt8 = 0) {
    state = 0xcbf2_9ce4_8422_2325 ^ UInt64(seed) &* 0x9e37_79b9_7f4a_7c15
  }

  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  mutating func combine(_ value: UInt32) {
    for shift in stride(from: 0, to: 32, by: 8) {
      combine(UInt8(truncatingIfNeeded: value >> UInt32(shift)))
    }
  }

  /// All 64 bits, well mixed.
  var value: UInt64 {
    var mixed = state
    mixed ^= mixed >> 33
    mixed &*= 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 33
    mixed &*= 0xc4ce_b9fe_1a85_ec53
    mixed ^= mixed >> 33
    return mixed
  }

  /// Thirty-two of the bits, never zero: zero means "none" in a prepared record.
  var short: UInt32 {
    let bits = UInt32(truncatingIfNeeded: value)
    return bits == 0 ? 1 : bits
  }

  static func short(_ bytes: some Sequence<UInt8>, seed: UInt8) -> UInt32 {
    var hash = StableHash(seed: seed)
    hash.combine(bytes)
    return hash.short
  }
}
