/// A few facts with their names, one a line.
enum FactSheet {
  static func text(_ facts: [(name: String, value: String)], width: Int? = nil) -> String {
    let label = facts.map { displayWidth($0.name) }.max() ?? 0
    let blank = String(repeating: " ", count: label + 2)
    return facts.map { fact in
      let lines = wrapped(escaped(fact.value), to: width.map { max($0 - label - 2, 20) } ?? .max)
      return fact.name + String(repeating: " ", count: label + 2 - displayWidth(fact.name))
        + lines.joined(separator: "\n" + blank) + "\n"
    }.joined()
  }
}
