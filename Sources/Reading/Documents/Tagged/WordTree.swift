/// Sequences of folded words, each with a number of its own, found word by word.
struct WordTree: Sendable {
  private var nodes: [[String: Int]] = [[:]]

  /// Where every sequence begins.
  static let root = 0

  /// The number of a sequence, which is made when it is new.
  mutating func node(of words: [String]) -> Int {
    var node = Self.root
    for word in words {
      if let next = nodes[node][word] {
        node = next
      } else {
        nodes.append([:])
        nodes[node][word] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    return node
  }

  /// The number of a sequence that is longer by a word; nil when none is.
  func node(after node: Int, _ word: String) -> Int? { nodes[node][word] }
}
