import Compliance

extension Configuration {
  /// Which rules rest on which article, the Rules on the Processing of Data first.
  var articleIndex: String {
    var rules: [Article: [String]] = [:]
    for rule in ruleSets.flatMap(\.rules) {
      for part in rule.basis.split(separator: ",") {
        rules[Article(part.drop { $0 == " " }), default: []].append(rule.id)
      }
    }
    var text = "\n## Index by article\n\n"
    text +=
      "RPD are the Rules on the Processing of Data, LED is Directive (EU) 2016/680, `bureau` the bureau's own choice.\n\n"
    text += "| article | rules |\n|---|---|\n"
    for (article, ids) in rules.sorted(by: { $0.key < $1.key }) {
      text += "| \(article.name) | \(ids.joined(separator: " ")) |\n"
    }
    return text
  }

  /// What a program can only flag: the questions of `codes/questions.csv` and the rules that ask them.
  var questions: String {
    var text = "\n## What only a person can answer\n\n"
    text +=
      "A rule that names a topic raises a flag; the answer is a person's, by name and with a reason.\n\n"
    text += "| topic | question | asked by |\n|---|---|---|\n"
    let rules = ruleSets.flatMap(\.rules)
    for topic in tables.codes.questions.keys.sorted() {
      let ids = rules.filter { $0.asks == topic }.map(\.id).joined(separator: " ")
      let question = tables.codes.question(topic, in: .english) ?? ""
      text += "| \(topic) | \(question) | \(ids) |\n"
    }
    return text
  }
}

/// An article as the index sorts it: by law, then by number.
private struct Article: Hashable, Comparable {
  let name: String
  private let law: Int
  private let number: Int

  private static let laws = ["RPD ", "Constitution ", "AG", "GA-", "CCF ", "LED ", "CJEU "]

  init(_ text: some StringProtocol) {
    name = String(text)
    law = Self.laws.firstIndex { text.hasPrefix($0) } ?? Self.laws.count
    let digits = text.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) }
    number = Int(digits) ?? 0
  }

  static func < (left: Article, right: Article) -> Bool {
    (left.law, left.number, left.name) < (right.law, right.number, right.name)
  }
}
