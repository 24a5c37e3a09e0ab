import Matching

/// A policy file with the numbers that data proposes: every number, the changed ones with what they were and why.
struct CalibrationFile {
  let policy: PersonPolicy
  let result: Calibration.Result
  let pairs: Int
  let decided: Int

  var text: String {
    var changed: [String: CalibratedNumber] = [:]
    for number in result.numbers { changed[number.level.field] = number }
    var text = """
      # A proposal of `noticed match calibrate`, for a person to review: nothing uses it until it lies in pipelines/matching.
      # \(grouped(pairs)) candidate pairs, \(grouped(decided)) of them decided; about \(grouped(Int(result.matches.rounded()))) are one person's.

      """
    if let loss = result.loss {
      text +=
        "# Loss on what was decided: \(Self.number(loss.before)) bits a pair before, \(Self.number(loss.after)) with these numbers.\n"
    }
    text += "\n"
    let values = policy.values
    for field in PersonPolicy.fields {
      if let number = changed[field.name] {
        text +=
          "\(field.name): \(Self.number(number.becomes))  # was \(Self.number(number.was)); from about \(grouped(Int(number.matches.rounded()))) pairs. \(field.meaning)\n"
      } else {
        text += "\(field.name): \(Self.number(values[field.name] ?? 0))  # \(field.meaning)\n"
      }
    }
    return text
  }

  /// A number with at most three decimals.
  static func number(_ value: Double) -> String {
    let thousandths = Int((abs(value) * 1000).rounded())
    var text = String(thousandths / 1000)
    let rest = thousandths % 1000
    if rest > 0 {
      var digits = String(1000 + rest).dropFirst()
      while digits.last == "0" { digits.removeLast() }
      text += "." + digits
    }
    return value < 0 && thousandths > 0 ? "-" + text : text
  }
}
