/// Stands in for swift-crypto's: equal bytes have equal digests, which is all that the oracles compare.
package struct SHA256 {
  private var state: (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)

  package init() {}

  package mutating func update(bufferPointer: UnsafeRawBufferPointer) {
    for byte in bufferPointer {
      state.0 = (state.0 ^ UInt64(byte)) &* 0x100_0000_01B3
      state.1 = (state.1 &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  package func finalize() -> [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: ($0 < 16 ? state.0 : state.1) >> ($0 % 8 * 8)) }
  }
}
