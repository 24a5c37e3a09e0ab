import JSON
import Matching

/// Two records side by side: the names part by part, then feature by feature, each with its bits as a small bar.
struct ComparisonTable: Sendable {
  /// One feature side by side.
  struct Line: Sendable {
    let feature: String
    let outcome: String
    let bits: Double
    let query: String?
    let candidate: String?
    let says: String
    /// Place and time of a method are shown apart.
    var isApart = false

    /// Whether both sides state it.
    var isCompared: Bool { outcome != "missing" }
    var label: String { feature.replacing("_", with: " ") + (isApart ? " (apart)" : "") }
  }

  let lines: [Line]
  /// The parts of the names; empty for methods.
  let names: [Explanation.NamePair]
  let bits: Double
  let probability: Double
  let grade: String
  let prior: String
  let sentence: String
  let notRaised: String?
  /// What keeps the grade from being higher; nil when nothing does, or there is none.
  let gradeSays: String?

  /// Whose record stands in a column.
  enum Side {
    case asked, notice, record

    fileprivate var heading: String {
      switch self {
      case .asked: "ASKED FOR"
      case .notice: "NOTICE"
      case .record: "YOUR RECORD"
      }
    }

    fileprivate var only: String {
      switch self {
      case .asked: "Only asked for"
      case .notice: "Only in the notice"
      case .record: "Only in your record"
      }
    }

    fileprivate func calls(_ name: String) -> String {
      switch self {
      case .asked: "You asked for \(name)."
      case .notice: "The notice calls the person \(name)."
      case .record: "Your record calls the person \(name)."
      }
    }
  }

  init(_ told: Explanation) {
    lines = told.lines.map { line in
      Line(
        feature: line.feature.word,
        outcome: line.outcome.word,
        bits: Double(line.bits),
        query: line.query,
        candidate: line.candidate,
        says: line.says
      )
    }
    names = told.names
    bits = Double(told.score.bits)
    probability = told.score.probability
    grade = told.score.grade.word
    prior = told.score.prior.word
    sentence = told.sentence
    notRaised = told.notRaised
    gradeSays = told.gradeSays
  }

  init(
    lines: [Line],
    bits: Double,
    probability: Double,
    grade: String,
    prior: String,
    sentence: String
  ) {
    self.lines = lines
    names = []
    self.bits = bits
    self.probability = probability
    self.grade = grade
    self.prior = prior
    self.sentence = sentence
    notRaised = nil
    gradeSays = nil
  }

  /// The table with the sum and the sentences below it, for people.
  ///
  /// `names` are those by which the records call the person; they are told where another was compared.
  func text(
    _ left: Side,
    _ right: Side,
    names called: (left: String?, right: String?) = (nil, nil),
    _ terminal: Terminal,
    room: Int
  ) -> String {
    var table = Table([
      Table.Column("", .wrapped(least: 11)), Table.Column(left.heading, .wrapped(least: 11)),
      Table.Column(right.heading, .wrapped(least: 11)), Table.Column("HOW", .wrapped(least: 7)),
      Table.Column("BITS", isNumber: true), Table.Column(""),
    ])
    let parts = parts
    let most = room < 72 ? 4 : room < 96 ? 6 : 8
    for line in lines where line.isCompared {
      table.rows.append([
        Table.Cell(line.label, .dim), Table.Cell(line.query ?? "–"),
        Table.Cell(line.candidate ?? "–"),
        Table.Cell(Self.how(line.outcome)),
        // A blank stands under the bracket that ends the bits of a part.
        Table.Cell(
          abs(line.bits) < 0.05 ? "" : SignedBits.text(line.bits) + (parts.isEmpty ? "" : " ")
        ),
        Self.bar(line.bits, most: most),
      ])
      if line.feature == Feature.name.word { table.rows += parts }
    }
    var text = table.text(
      for: Terminal(isTerminal: terminal.isTerminal, width: room, usesColor: terminal.usesColor)
    )
    var sum = "Sum \(SignedBits.text(bits)) bits: \(grade == Grade.none.word ? "no hit" : grade)"
    if let gradeSays { sum += " (\(gradeSays))" }
    sum += ", probability \(ProbabilityText.of(probability)) starting from \(prior)."
    var sentences = [sum]
    for side in [left, right] {
      let only = lines.filter { !$0.isCompared && ($0.query == nil) == (side == right) }
      guard !only.isEmpty else { continue }
      let told = only.map { "\($0.label) \($0.query ?? $0.candidate ?? "")" }
      sentences.append("\(side.only): \(told.joined(separator: "; ")).")
    }
    let name = lines.first { $0.feature == Feature.name.word && $0.isCompared }
    for (side, shown, main) in [
      (left, name?.query, called.left), (right, name?.candidate, called.right),
    ] {
      if let shown, let main, shown != main { sentences.append(side.calls(main)) }
    }
    sentences.append(sentence)
    if let notRaised { sentences.append(notRaised) }
    for sentence in sentences {
      text +=
        wrapped(escaped(sentence), to: room).map(isolatedRuns).joined(separator: "\n") + "\n"
    }
    return text
  }

  /// A row for each part of the names, where they have several or do not look alike.
  private var parts: [[Table.Cell]] {
    guard names.count > 1 || names.contains(where: { $0.query != $0.candidate }) else { return [] }
    return names.map { pair in
      // In brackets, because the parts are weighed together: they do not add up to the name.
      let bits = pair.bits.map { "(\(SignedBits.text(Double($0))))" } ?? ""
      let style: Style = pair.bits == nil ? .doubtful : .dim
      return [
        Table.Cell("· " + Self.short(pair.role), .dim), Table.Cell(pair.query ?? "–"),
        Table.Cell(pair.candidate ?? "–"), Table.Cell(pair.how, style), Table.Cell(bits, .dim), "",
      ]
    }
  }

  /// An outcome in a word that fits its column.
  private static func how(_ outcome: String) -> String {
    switch outcome {
    case Outcome.inconclusive.word: "unclear"
    case Outcome.overlap.word: "in part"
    case Outcome.similar.word: "a slip apart"
    case Outcome.dayMonthSwapped.word: "day/month swapped"
    default: outcome.replacing("_", with: " ")
    }
  }

  private static func short(_ role: String) -> String {
    role == "family name" ? "family" : role == "father’s name" ? "father" : role
  }

  /// A square for every three bits, for more where there is little room; filled for what speaks for it.
  private static func bar(_ bits: Double, most: Int) -> Table.Cell {
    guard abs(bits) >= 0.05 else { return Table.Cell("") }
    let count = min(most, max(1, Int((abs(bits) * Double(most) / 24).rounded())))
    let isFor = bits > 0
    return Table.Cell(String(repeating: isFor ? "■" : "□", count: count), isFor ? .good : .bad)
  }

  var node: JSONNode {
    .object([
      ("score", JSONNode((bits * 100).rounded() / 100)),
      ("probability", JSONNode(rounded(probability))), ("grade", JSONNode(grade)),
      ("prior", JSONNode(prior)), ("says", JSONNode(sentence)),
      ("grade_says", gradeSays.map { JSONNode($0) }),
      ("not_raised", notRaised.map { JSONNode($0) }),
      ("names", names.isEmpty ? nil : .array(names.map(\.node))),
      (
        "features",
        .array(
          lines.map { line in
            [
              "feature": JSONNode(line.feature), "outcome": JSONNode(line.outcome),
              "bits": JSONNode((line.bits * 100).rounded() / 100),
              "query": line.query.map { JSONNode($0) } ?? .null,
              "candidate": line.candidate.map { JSONNode($0) } ?? .null,
              "says": JSONNode(line.says),
            ]
          }
        )
      ),
    ])
  }
}

extension Explanation.NamePair {
  var node: JSONNode {
    [
      "part": JSONNode(role), "query": query.map { JSONNode($0) } ?? .null,
      "candidate": candidate.map { JSONNode($0) } ?? .null, "how": JSONNode(how),
      "bits": bits.map { JSONNode(rounded($0)) } ?? .null, "mixed_letters": JSONNode(isMixed),
    ]
  }
}
