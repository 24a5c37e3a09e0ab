/// How far two spellings are apart, in quarter bits: what it costs that one name was written in the other way.
///
/// Learned from spellings of the same name (Wikidata labels, CC0) by expectation maximisation over letters that stand for
/// sounds; an exchange that writers seldom make costs most, less between neighbours on the keyboard and letters that print alike.
enum SpellingDistance {
  /// Two neighbouring letters exchanged.
  static let transposition: Int32 = 26
  /// The gap's row in the table.
  private static let gap = 26

  /// Rows and columns `a`…`z` and the gap, a character each: `0` is no cost, each next one a quarter bit.
  private static let table: [UInt8] = {
    let text = """
      0TGT>TTTDTTTTTBTTTTTBTTTGT=T0GSTOQOTTLSQPT<TPQPTGTOGTJGG0GGGGGGGGGGGGGGGGGGGGGCGC
      TSG0TTKRTNMPNNTRNOMHTSTTGGA>TGT0TTT=TTTTTGTTTTTGTTTGT7TOGTT0QTTTMSOPT@STPMTATOGTH
      TQGKTQ0DT=ETNOTRPLKNTNMQGL>TOGRTTD0QMMTOQTTORQLTRD<GT7DTGT=TTQ0=TTPPGTTTTSFTSOGT@
      TTGNTT=M=0JTPQTTOOHSTSJOGG;TLGMTMEMTJ0TJKTQHMHJTR>?GICTSGPTSTTTTT0NOTSTLRTTOTRGS@
      TQGNTONOPPJN0JTLLKLKTOOTGMFTPGNTPOQPQKOJ0SQNKMLTPKMGRDBTGTGTTTGTTTTS0TTTTT9KTTGTC
      T<GRT@RTTTQSLQT0TOOSTPTRGTHTTGNTSPOTOHTLNTT0M>KTQ=TGJFTPGOTTLRTOMLKKTOM0MOTONNGPF
      TQGMTPKQTHHRLMTO>M0JTSDRG<=TPGHTMNLSSJTKLTSKOJ0TSGTGN=BTGTGTTTFTTTTT9TTTTT0CTQGT>
      TGGSTANRTSROOPKPQOSSC0TRGSATTGTTTMDSJ>TOKTT=NDGTT0>GHETOGTTOQ<OO?RTMTRTNRTQR>0GTT
      GGCGGGGGGGGGGGGGGGGGGGGG0GCTTGGTTLTTGISMRTTJP<NTSHTG0;=JCA7H>7@;C@FDCHFF==>AETC;0
      """
    var costs = text.utf8.filter { $0 != 0x0A }.map { $0 - 0x30 }
    for pair in neighbours + lookalikes {
      let (first, second) = (Int(pair.0 - 0x61), Int(pair.1 - 0x61))
      costs[first * 27 + second] = min(costs[first * 27 + second], slip)
      costs[second * 27 + first] = min(costs[second * 27 + first], slip)
    }
    return costs
  }()

  /// The most that a letter costs that stands beside the other on the keyboard, or looks like it.
  private static let slip: UInt8 = 30
  /// The cost of two letters that are read as one, `rn` as `m`.
  static let merged: Int32 = 18

  /// Letters side by side on the keyboard, as far as letters stand for themselves here.
  private static let neighbours: [(UInt8, UInt8)] = pairs(
    "er rt ui io op as sd df fg gh hj jk kl vb bn nm az zs sz de df dr rf ft tg gh uh uj ij ik ok ol pl gv fv gb hb hn jn jm km ed"
  )
  /// Letters that print alike.
  private static let lookalikes = pairs("il ij it tl tf uv hn nu hb mn oa eo")

  private static func pairs(_ text: String) -> [(UInt8, UInt8)] {
    text.split(separator: " ").compactMap { pair in
      let letters = Array(pair.utf8)
      return letters.count == 2 ? (letters[0], letters[1]) : nil
    }
  }

  /// The cost where the longer word has `rn` for an `m` of the other, or `kl` (written `cl`) for a `d`; the ceiling when
  /// it has neither.
  static func costMerged(
    _ shorter: UnsafePointer<UInt8>,
    _ shorterCount: Int,
    _ longer: UnsafePointer<UInt8>,
    _ longerCount: Int,
    ceiling: Int32
  ) -> Int32 {
    var best = ceiling
    for place in 0..<(longerCount - 1) {
      let one: UInt8
      switch (longer[place], longer[place + 1]) {
      case (UInt8(ascii: "r"), UInt8(ascii: "n")): one = UInt8(ascii: "m")
      case (UInt8(ascii: "k"), UInt8(ascii: "l")): one = UInt8(ascii: "d")
      default: continue
      }
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longerCount) { word in
        guard let base = word.baseAddress else { return }
        base.update(from: longer, count: place)
        base[place] = one
        let rest = longerCount - place - 2
        (base + place + 1).update(from: longer + place + 2, count: rest)
        let left = cost(shorter, shorterCount, base, longerCount - 1, ceiling: best)
        best = min(best, left + merged)
      }
    }
    return best
  }

  /// The least that a letter costs that has no like in the other word, by its place in the alphabet from 1 on.
  static let leastCosts: [Int32] = (0..<32).map { letter in
    guard (1...26).contains(letter) else { return 0 }
    let row = letter - 1
    let others = (0...26).filter { $0 != row }
    return others.map { Int32(min(table[row * 27 + $0], table[$0 * 27 + row])) }.min() ?? 0
  }

  /// The cost between two words of sounds, at most 48 letters each; `ceiling` when it is at least that.
  static func cost(
    _ first: UnsafePointer<UInt8>,
    _ firstCount: Int,
    _ second: UnsafePointer<UInt8>,
    _ secondCount: Int,
    ceiling: Int32
  ) -> Int32 {
    table.withUnsafeBufferPointer { table in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * (secondCount + 1)) { cells in
        var before = 0
        var previous = secondCount + 1
        var current = 2 * (secondCount + 1)
        cells[previous] = 0
        for column in 0..<secondCount {
          cells[previous + column + 1] =
            cells[previous + column] + Int32(table[gap * 27 + Int(second[column] &- 0x61)])
        }
        for row in 0..<firstCount {
          let letter = Int(first[row] &- 0x61)
          let line = letter * 27
          let drop = Int32(table[line + gap])
          var least = cells[previous] + drop
          cells[current] = least
          for column in 0..<secondCount {
            let other = Int(second[column] &- 0x61)
            var best = cells[previous + column] + Int32(table[line + other])
            best = min(best, cells[previous + column + 1] + drop)
            best = min(best, cells[current + column] + Int32(table[gap * 27 + other]))
            if row > 0, column > 0, first[row] == second[column - 1],
              first[row - 1] == second[column],
              letter != other
            {
              best = min(best, cells[before + column - 1] + transposition)
            }
            cells[current + column + 1] = best
            least = min(least, best)
          }
          if least >= ceiling { return ceiling }
          (before, previous, current) = (previous, current, before)
        }
        return min(ceiling, cells[previous + secondCount])
      }
    }
  }

  /// How many letters must be changed, added or left out to make one word of the other; at most 48 letters each.
  static func edits(
    _ first: UnsafePointer<UInt8>,
    _ firstCount: Int,
    _ second: UnsafePointer<UInt8>,
    _ secondCount: Int
  ) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: secondCount + 1) { row in
      for column in 0...secondCount { row[column] = column }
      for line in 0..<firstCount {
        var diagonal = row[0]
        row[0] = line + 1
        for column in 0..<secondCount {
          let changed = diagonal + (first[line] == second[column] ? 0 : 1)
          diagonal = row[column + 1]
          row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
        }
      }
      return row[secondCount]
    }
  }
}
