/// The words of the lexicon by their letters: which of them a word of a text is.
struct WordTrie: Sendable {
  private var firstChild: [Int32] = [-1]
  private var nextSibling: [Int32] = [-1]
  private var letter: [UInt32] = [0]
  /// The first link of the words that end here, and of those that all longer words begin with.
  private var exact: [Int32] = [-1]
  private var stem: [Int32] = [-1]
  private var links: [(word: Int32, next: Int32)] = []
  /// The children of the root by their letter, for letters below U+0700.
  private var roots = [Int32](repeating: -1, count: 0x700)

  init() {}

  mutating func insert(_ letters: [UInt32], word: Int32, isStem: Bool) {
    var node: Int32 = 0
    for value in letters {
      node = child(node, value) ?? add(value, under: node)
    }
    let at = Int(node)
    let head = isStem ? stem[at] : exact[at]
    var link = head
    while link >= 0 {
      if links[Int(link)].word == word { return }
      link = links[Int(link)].next
    }
    links.append((word, head))
    if isStem { stem[at] = Int32(links.count - 1) } else { exact[at] = Int32(links.count - 1) }
  }

  /// Appends the words that letters of a text are.
  func find(_ letters: [UInt32], _ range: Range<Int>, into found: inout [Int32]) {
    var node: Int32 = 0
    let start = found.count
    for place in range {
      guard let next = child(node, letters[place]) else { return }
      node = next
      append(stem[Int(node)], to: &found, from: start)
    }
    append(exact[Int(node)], to: &found, from: start)
  }

  private func append(_ head: Int32, to found: inout [Int32], from start: Int) {
    var link = head
    while link >= 0 {
      let word = links[Int(link)].word
      if !found[start...].contains(word) { found.append(word) }
      link = links[Int(link)].next
    }
  }

  private func child(_ node: Int32, _ value: UInt32) -> Int32? {
    if node == 0, value < 0x700 {
      let root = roots[Int(value)]
      return root < 0 ? nil : root
    }
    var child = firstChild[Int(node)]
    while child >= 0 {
      if letter[Int(child)] == value { return child }
      child = nextSibling[Int(child)]
    }
    return nil
  }

  private mutating func add(_ value: UInt32, under node: Int32) -> Int32 {
    let new = Int32(letter.count)
    letter.append(value)
    nextSibling.append(firstChild[Int(node)])
    firstChild.append(-1)
    exact.append(-1)
    stem.append(-1)
    firstChild[Int(node)] = new
    if node == 0, value < 0x700 { roots[Int(value)] = new }
    return new
  }
}
