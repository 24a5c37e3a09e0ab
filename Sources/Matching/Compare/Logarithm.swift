/// Logarithm and power to the base 2, which the standard library does not have; right to about six digits.
enum Logarithm {
  /// The base-2 logarithm of a positive number; -1000 for zero and less.
  static func log2(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return -1000 }
    var mantissa = value.significand
    var exponent = Double(value.exponent)
    if mantissa > 1.4142135623730951 {
      mantissa /= 2
      exponent += 1
    }
    // ln m = 2 artanh((m - 1) / (m + 1)), and the argument is at most 0.172.
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    let series = 1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7 + square / 9)))
    return exponent + 2 * ratio * series * 1.4426950408889634
  }

  /// Two to a power; 0 below -1000.
  static func exp2(_ power: Double) -> Double {
    guard power > -1000 else { return 0 }
    guard power < 1000 else { return .infinity }
    let whole = power.rounded()
    // At most 0.347 from zero, where seven terms are right to eight digits.
    let x = (power - whole) * 0.6931471805599453
    let high = 1 + x / 4 * (1 + x / 5 * (1 + x / 6 * (1 + x / 7)))
    let sum = 1 + x * (1 + x / 2 * (1 + x / 3 * high))
    return Double(bitPattern: UInt64(Int(whole) + 1023) << 52) * sum
  }

  /// The probability that so many bits of log-odds stand for.
  static func probability(logOdds: Double) -> Double {
    if logOdds >= 0 { return 1 / (1 + exp2(-logOdds)) }
    let odds = exp2(logOdds)
    return odds / (1 + odds)
  }
}
