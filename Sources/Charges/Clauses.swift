/// A stretch of words between commas and conjunctions.
struct Clause {
  var range: ClosedRange<Int>
  /// What was found in it, in its order.
  var matches: [PhraseMatch] = []
  /// Whether a number, a bullet, a semicolon or a line stands before it, rather than a comma or a conjunction.
  var opensPart: Bool
}

extension ReadWords {
  /// The clauses of a text; a conjunction within a phrase is no border.
  func clauses(_ matches: [PhraseMatch], markers: [Int], references: [ClosedRange<Int>]) -> [Clause]
  {
    var isInside = [Bool](repeating: false, count: count)
    for match in matches {
      for index in match.range where index > match.range.lowerBound { isInside[index] = true }
    }
    for reference in references {
      for index in reference { isInside[index] = true }
    }
    var isMarker = [Bool](repeating: false, count: count)
    for marker in markers { isMarker[marker] = true }
    var clauses: [Clause] = []
    var first: Int?
    var opensPart = true
    func close(_ last: Int, opensNext: Bool) {
      if let start = first, start <= last {
        clauses.append(Clause(range: start...last, opensPart: opensPart))
        opensPart = opensNext
      } else {
        opensPart = opensPart || opensNext
      }
      first = nil
    }
    for index in 0..<count {
      if isMarker[index] {
        close(index - 1, opensNext: true)
        continue
      }
      let gap = text.words[index].gap
      let isHard = gap == .semicolon || gap == .item || (gap == .line && isHardLine(index))
      if isHard {
        close(index - 1, opensNext: true)
      } else if !isInside[index] {
        if gap > .space {
          close(index - 1, opensNext: false)
        }
        if roles[index].contains(.and), first != nil || ranges[index].isEmpty {
          close(index - 1, opensNext: false)
          // A conjunction that is a word of its own belongs to neither side.
          if !ScalarFolding.isArabic(text.letters[text.words[index].first]) || isBareAnd(index) {
            continue
          }
        }
      }
      if first == nil { first = index }
    }
    close(count - 1, opensNext: true)
    var next = 0
    for match in matches {
      while next < clauses.count, clauses[next].range.upperBound < match.range.lowerBound {
        next += 1
      }
      guard next < clauses.count else { break }
      clauses[next].matches.append(match)
    }
    return clauses
  }

  private func isBareAnd(_ index: Int) -> Bool { text.words[index].count <= 2 }
}
