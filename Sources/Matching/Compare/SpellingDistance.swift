/// How far two spellings are apart, in quarter bits: what it costs that one name was written in the other way.
///
/// Learned from spellings of the same name (Wikidata labels, CC0) by expectation maximisation over letters that stand for
/// sounds; an exchange that writers seldom make costs as much as a slip of the keyboard.
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
    return text.utf8.filter { $0 != 0x0A }.map { $0 - 0x30 }
  }()

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
