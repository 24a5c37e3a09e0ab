/// The phrases of the lexicon by their words.
struct PhraseTree: Sendable {
  /// A step of a phrase.
  enum Step: Sendable, Hashable {
    case word(Int32)
    /// Up to three words that do not matter.
    case gap
  }

  private var firstChild: [Int32] = [-1]
  private var nextSibling: [Int32] = [-1]
  private var word: [Int32] = [-1]
  /// The row that ends here; -1 when none does.
  private(set) var row: [Int32] = [-1]
  private var rank: [Int] = [0]
  private var gap: [Int32] = [-1]
  private var roots: [Int32] = []

  init() {}

  mutating func insert(_ path: [Step], row index: Int32, rank value: Int) {
    guard case .word? = path.first else { return }
    var node: Int32 = 0
    for step in path {
      switch step {
      case .word(let id): node = child(id, of: node) ?? add(id, under: node)
      case .gap:
        if gap[Int(node)] < 0 { gap[Int(node)] = make(-1) }
        node = gap[Int(node)]
      }
    }
    if row[Int(node)] < 0 || rank[Int(node)] < value {
      row[Int(node)] = index
      rank[Int(node)] = value
    }
  }

  /// Makes the first words findable at once.
  mutating func finish(words: Int) {
    roots = [Int32](repeating: -1, count: words)
    var child = firstChild[0]
    while child >= 0 {
      roots[Int(word[Int(child)])] = child
      child = nextSibling[Int(child)]
    }
  }

  /// The node of phrases that begin with a word; -1 when none does.
  func root(_ id: Int32) -> Int32 { roots[Int(id)] }

  /// The node after a gap; -1 when no phrase has one here.
  func gap(of node: Int32) -> Int32 { gap[Int(node)] }

  func hasMore(_ node: Int32) -> Bool { firstChild[Int(node)] >= 0 || gap[Int(node)] >= 0 }

  func child(_ id: Int32, of node: Int32) -> Int32? {
    var child = firstChild[Int(node)]
    while child >= 0 {
      if word[Int(child)] == id { return child }
      child = nextSibling[Int(child)]
    }
    return nil
  }

  private mutating func add(_ id: Int32, under node: Int32) -> Int32 {
    let new = make(id)
    nextSibling[Int(new)] = firstChild[Int(node)]
    firstChild[Int(node)] = new
    return new
  }

  private mutating func make(_ id: Int32) -> Int32 {
    firstChild.append(-1)
    nextSibling.append(-1)
    word.append(id)
    row.append(-1)
    rank.append(0)
    gap.append(-1)
    return Int32(word.count - 1)
  }
}
