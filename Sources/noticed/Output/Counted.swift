/// A number with its noun, which is singular for one: “1 file”, “1,204 files”.
func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number.magnitude == 1 ? "" : "s")"
}

/// A count with its thousands apart: `1,234,567`.
func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = ""
  for (place, digit) in digits.enumerated() {
    if place > 0, (digits.utf8.count - place) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return number < 0 ? "-" + text : text
}
