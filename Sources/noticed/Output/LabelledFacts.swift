/// Facts with their names before them, wrapped beside the names; a name that is repeated is written once.
enum LabelledFacts {
  typealias Fact = (name: String, value: String, style: Style)

  static func text(_ facts: [Fact], _ terminal: Terminal, _ room: Int) -> String {
    let label = facts.map { displayWidth($0.name) }.max() ?? 0
    let blank = String(repeating: " ", count: label + 2)
    var text = ""
    var last = ""
    for fact in facts {
      let name = fact.name == last ? "" : fact.name
      last = fact.name
      let lines = wrapped(escaped(fact.value), to: max(room - label - 2, 20))
      text += Style.dim.paint(name, on: terminal)
      text += String(repeating: " ", count: label + 2 - displayWidth(name))
      text += lines.map { fact.style.paint(isolatedRuns($0), on: terminal) }
        .joined(separator: "\n" + blank)
      text += "\n"
    }
    return text
  }
}
