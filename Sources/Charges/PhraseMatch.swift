/// A phrase of the lexicon found in a text.
struct PhraseMatch {
  let row: Int32
  /// The words from and to which it reaches.
  let range: ClosedRange<Int>
  /// The words that it is made of.
  let words: [Int]
  let hasGuess: Bool
}

extension ChargeLexicon {
  /// The phrases of a text, in their order: of those that overlap, the one of the most words, then the surest.
  func matches(in read: ReadWords) -> [PhraseMatch] {
    var all: [PhraseMatch] = []
    var path: [Int] = []
    for index in 0..<read.count where !read.isMasked[index] {
      for id in read.known[read.ranges[index]] {
        let root = tree.root(id)
        guard root >= 0 else { continue }
        path.append(index)
        follow(root, &path, read.isGuess[index], read, &all)
        path.removeLast()
      }
    }
    guard all.count > 1 else { return all }
    all.sort { left, right in
      if left.words.count != right.words.count { return left.words.count > right.words.count }
      let one = phrases[Int(left.row)].specificity
      let other = phrases[Int(right.row)].specificity
      if one != other { return one > other }
      if left.hasGuess != right.hasGuess { return right.hasGuess }
      return left.range.lowerBound < right.range.lowerBound
    }
    var isTaken = [Bool](repeating: false, count: read.count)
    var chosen: [PhraseMatch] = []
    for match in all where !match.words.contains(where: { isTaken[$0] }) {
      for word in match.words { isTaken[word] = true }
      chosen.append(match)
    }
    return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func follow(
    _ node: Int32,
    _ path: inout [Int],
    _ hasGuess: Bool,
    _ read: ReadWords,
    _ all: inout [PhraseMatch]
  ) {
    let row = tree.row[Int(node)]
    if row >= 0, let first = path.first, let last = path.last {
      all.append(PhraseMatch(row: row, range: first...last, words: path, hasGuess: hasGuess))
    }
    guard tree.hasMore(node), let last = path.last else { return }
    var next = last + 1
    guard skipStops(&next, read) else { return }
    step(node, next, &path, hasGuess, read, &all)
    let gap = tree.gap(of: node)
    guard gap >= 0 else { return }
    for _ in 0...3 {
      step(gap, next, &path, hasGuess, read, &all)
      // What is denied ties nothing together: "theft without violence".
      guard !read.roles[next].contains(.not) else { return }
      next += 1
      guard skipStops(&next, read) else { return }
    }
  }

  private func step(
    _ node: Int32,
    _ index: Int,
    _ path: inout [Int],
    _ hasGuess: Bool,
    _ read: ReadWords,
    _ all: inout [PhraseMatch]
  ) {
    for id in read.known[read.ranges[index]] {
      guard let child = tree.child(id, of: node) else { continue }
      path.append(index)
      follow(child, &path, hasGuess || read.isGuess[index], read, &all)
      path.removeLast()
    }
  }

  // Moves to the next word that carries something; false when a border or the end comes before it.
  private func skipStops(_ index: inout Int, _ read: ReadWords) -> Bool {
    while index < read.count {
      guard !read.isMasked[index], read.isOpen(before: index) else { return false }
      if !read.roles[index].contains(.stop) { return true }
      index += 1
    }
    return false
  }
}
