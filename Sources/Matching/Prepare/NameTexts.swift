/// Cuts a text that holds several names into one text a name.
enum NameTexts {
  /// The most names that are read of one text.
  private static let limit = 12

  /// The names in a text: apart by semicolons, slashes or lines; in brackets another name, or another form of the last word.
  static func names(in text: String) -> [String] {
    var isPlain = true
    for byte in text.utf8 {
      switch byte {
      case 0x28, 0x3B, 0x2F, 0x0A, 0x5B, 0xEF: isPlain = false
      default: break
      }
    }
    if isPlain { return [text] }
    var names: [String] = []
    for piece in text.split(whereSeparator: { ";/\n；".contains($0) }) {
      guard names.count < limit else { break }
      let (outside, inside) = apart(piece)
      if outside.contains(where: \.isLetter) { names.append(outside) }
      for other in inside where names.count < limit {
        names += otherNames(other, outside: outside)
      }
    }
    return names.isEmpty ? [text] : Array(names.prefix(limit))
  }

  /// The text outside of brackets, and each text inside.
  private static func apart(_ piece: Substring) -> (String, [String]) {
    var outside = ""
    var inside: [String] = []
    var depth = 0
    for character in piece {
      switch character {
      case "(", "[", "（":
        depth += 1
        if depth == 1 { inside.append("") }
      case ")", "]", "）": depth = max(0, depth - 1)
      default:
        if depth > 0 {
          inside[inside.count - 1].append(character)
        } else {
          outside.append(character)
        }
      }
    }
    return (outside, inside.filter { $0.contains(where: \.isLetter) })
  }

  /// What a bracket names: a whole name, or another form of the word before it.
  private static func otherNames(_ text: String, outside: String) -> [String] {
    let words = text.split(separator: " ")
    guard words.count == 1, let word = words.first, let first = word.unicodeScalars.first,
      Script(of: first.value) == .latin
    else {
      // "(combat name)", "(third)": remarks are written small.
      let isRemark = words.allSatisfy { $0.unicodeScalars.first?.properties.isLowercase ?? true }
      return isRemark ? [] : [text]
    }
    guard first.properties.isUppercase else { return [] }
    var before = outside.split(separator: " ")
    guard before.count >= 2 else { return [text] }
    before[before.count - 1] = word
    return [before.joined(separator: " ")]
  }
}
