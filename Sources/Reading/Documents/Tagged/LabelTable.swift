/// The labels of fields in tagged texts, found word by word.
package struct LabelTable: Sendable {
  /// A label in one language.
  package struct Label: Sendable, Hashable {
    /// What the value fills: the path of a field without indexes, or a word of ``TaggedField``.
    package var path: String
    /// As `en`; `tag` for the short tags before a stroke, as `DOB/`.
    package var language: String
    /// Whether it is an ordinary word too, and a label only before a colon.
    package var needsColon: Bool
    /// Whether it is a short tag too, with a stroke behind it: `DOB/19710509`.
    package var isTag: Bool

    package init(path: String, language: String, needsColon: Bool) {
      self.path = path
      self.language = language
      self.needsColon = needsColon
      isTag = language == "tag"
    }
  }

  private var tree = WordTree()
  private var labels: [Int: Label] = [:]

  package init() {}

  package var isEmpty: Bool { labels.isEmpty }

  /// Adds a label; answers the path that it stands for already, and nil when all is well.
  package mutating func add(_ text: String, _ label: Label) -> String? {
    let words = LineWords(text).words.map(\.folded)
    guard !words.isEmpty else { return nil }
    let node = tree.node(of: words)
    guard var known = labels[node] else {
      labels[node] = label
      return nil
    }
    if known.path != label.path { return known.path }
    // The same word may be a label in several languages, and a tag beside.
    if known.language == "tag" {
      known.language = label.language
      known.needsColon = label.needsColon
    }
    known.isTag = known.isTag || label.isTag
    labels[node] = known
    return nil
  }

  /// The labels that begin at a word, each with the number of words after it ends; the longest first.
  func matches(_ words: ArraySlice<LineWords.Word>) -> [(label: Label, end: Int)] {
    var found: [(Label, Int)] = []
    var node = WordTree.root
    var index = words.startIndex
    while index < words.endIndex, let next = tree.node(after: node, words[index].folded) {
      node = next
      index += 1
      if let label = labels[node] { found.append((label, index)) }
    }
    return found.reversed()
  }
}

/// Phrases that mean something wherever they stand, as “wanted person diffusion” does.
package struct PhraseTable: Sendable {
  /// What a phrase says: a field and its value.
  package struct Meaning: Sendable, Hashable {
    package var field: String
    package var value: String
    package var language: String
  }

  private var tree = WordTree()
  private var meanings: [Int: [Meaning]] = [:]

  package init() {}

  package var isEmpty: Bool { meanings.isEmpty }

  package mutating func add(_ text: String, _ meaning: Meaning) {
    let words = LineWords(text).words.map(\.folded)
    guard !words.isEmpty else { return }
    meanings[tree.node(of: words), default: []].append(meaning)
  }

  /// A phrase where it stands, as a range of the words of its line.
  typealias Found = (meaning: Meaning, words: Range<Int>)

  /// All phrases of a line, the longest at each place, not overlapping.
  func phrases(in line: LineWords) -> [Found] {
    var found: [Found] = []
    var start = 0
    while start < line.words.count {
      var node = WordTree.root
      var index = start
      var end = start
      var best: [Meaning] = []
      while index < line.words.count, let next = tree.node(after: node, line.words[index].folded) {
        node = next
        index += 1
        if let meanings = meanings[node] { (best, end) = (meanings, index) }
      }
      found += best.map { ($0, start..<end) }
      start = max(end, start + 1)
    }
    return found
  }
}
