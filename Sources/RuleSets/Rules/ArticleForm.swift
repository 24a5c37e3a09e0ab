/// The forms in which a rule may name what it rests on.
///
/// `RPD 83(2)(a)`, `RPD 82-87`, `Constitution 3`, `CCF Statute 41`, `LED 5` (Directive 2016/680), `CJEU C-505/19`,
/// resolutions such as `GA-2017-86-RES-09` and `AGN/20/RES/11`, and `bureau` for the bureau's own choice; several are
/// joined by a comma.
enum ArticleForm {
  static let known =
    "RPD 83(2)(a), RPD 82-87, Constitution 3, CCF Statute 41, LED 5, CJEU C-505/19, "
    + "GA-2017-86-RES-09, AGN/20/RES/11, bureau"

  static func isKnown(_ basis: String) -> Bool {
    let parts = basis.split(separator: ",", omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { place, part in
      let text = place == 0 ? part : part.first == " " ? part.dropFirst() : ""
      return isOne(text)
    }
  }

  private static func isOne(_ text: Substring) -> Bool {
    if text == "bureau" { return true }
    for law in ["RPD ", "Constitution ", "CCF Statute ", "LED "] where text.hasPrefix(law) {
      return isArticle(text.dropFirst(law.count))
    }
    if text.hasPrefix("CJEU ") {
      let parts = text.dropFirst(5).split(separator: "/", omittingEmptySubsequences: false)
      return parts.count == 2 && (parts[0].hasPrefix("C-") || parts[0].hasPrefix("T-"))
        && isNumber(parts[0].dropFirst(2)) && isNumber(parts[1])
    }
    return isResolution(text)
  }

  // A number or a range, then any paragraphs in brackets.
  private static func isArticle(_ text: Substring) -> Bool {
    let number = text.prefix { $0 != "(" }
    let range = number.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(range.count), range.allSatisfy(isNumber) else { return false }
    var rest = text.dropFirst(number.count)
    while !rest.isEmpty {
      guard rest.first == "(", let end = rest.firstIndex(of: ")") else { return false }
      let paragraph = rest[..<end].dropFirst()
      let isLetters = paragraph.allSatisfy { $0.isASCII && $0.isLowercase }
      guard !paragraph.isEmpty, paragraph.count <= 4, isLetters || isNumber(paragraph) else {
        return false
      }
      rest = rest[end...].dropFirst()
    }
    return true
  }

  private static func isResolution(_ text: Substring) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count >= 4, ["GA", "AG", "AGN"].contains(parts[0]), parts.contains("RES") else {
      return false
    }
    return parts.dropFirst().allSatisfy { $0 == "RES" || isNumber($0) }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
