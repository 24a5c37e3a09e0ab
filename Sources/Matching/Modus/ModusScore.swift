/// What the comparison of two prepared methods gave.
package struct ModusScore: Sendable, Hashable {
  /// The evidence in bits, place and time included: the sum of ``bits(of:)``.
  package let bits: Float
  /// The evidence of place and time alone.
  package let placeAndTimeBits: Float
  /// 0…1.
  package let probability: Double
  /// Decided without place and time.
  package let grade: Grade
  /// How many independent slots agree; identifiers and offence count as one each.
  package let agreeingSlots: Int
  let outcomes: SIMD32<UInt8>
  let featureBits: SIMD32<Float>

  /// The evidence of the method alone.
  package var methodBits: Float { bits - placeAndTimeBits }

  package func outcome(of feature: ModusFeature) -> Outcome {
    Outcome(rawValue: outcomes[Int(feature.rawValue)]) ?? .missing
  }

  /// The evidence of one feature in bits; 0 when it is missing.
  package func bits(of feature: ModusFeature) -> Float { featureBits[Int(feature.rawValue)] }
}
