/// How the symbols of one script are written in Latin letters, with the cost of each way in quarter bits.
///
/// Learned from pairs of names that are in the public domain (Wikidata labels, CC0) by expectation maximisation: each
/// symbol stands for none to four letters. A table is lines of `code chunkCost chunkCost … ;`: the symbol's code point in
/// hexadecimal, `^` when it starts a word, then letters with their cost, `-` for no letter.
final class Aligner: Sendable {
  /// What a symbol costs that the table does not know, without its letters.
  static let unknownSymbol: Int32 = 16
  /// What each letter costs that a symbol is not known to stand for.
  static let unknownLetter: Int32 = 16
  /// What a known symbol costs beside its letters when it stands for others than it is known to.
  static let unknownChunk: Int32 = 36

  private let numbers: [UInt32: UInt16]
  /// The chunk that each symbol most often stands for.
  private let likeliest: [[UInt8]]
  /// What each symbol stands for, cheapest first.
  private let chunks: [[Chunk]]
  /// Open addressing: symbol and chunk to cost; zero is an empty place.
  private let keys: [UInt32]
  private let costs: [UInt8]
  private let mask: Int

  /// Letters that a symbol stands for.
  struct Chunk {
    let letters: [UInt8]
    /// The letters by sound and without vowels, but for the first when the word starts with it.
    let consonants: [UInt8]
    /// In quarter bits.
    let cost: Int32
  }

  private static let cyrillic = Aligner(CyrillicTable.text)
  private static let arabic = Aligner(ArabicTable.text)
  private static let hebrew = Aligner(HebrewTable.text)
  private static let han = Aligner(
    [HanTable.text, HanTable.part2, HanTable.part3].joined(separator: "\n")
  )
  private static let kana = Aligner(KatakanaTable.text)
  private static let hangul = Aligner(HangulTable.text)

  /// The table of a script; nil for scripts that have none.
  static func of(_ script: Script) -> Aligner? {
    switch script {
    case .cyrillic: cyrillic
    case .arabic: arabic
    case .hebrew: hebrew
    case .han: han
    case .kana: kana
    case .hangul: hangul
    case .latin, .greek, .other: nil
    }
  }

  /// Reads a table.
  init(_ text: String) {
    var numbers: [UInt32: UInt16] = [:]
    var likeliest: [[UInt8]] = [[]]
    var chunks: [[Chunk]] = [[]]
    var entries: [(key: UInt32, cost: UInt8)] = []
    var symbol: UInt16?
    for word in text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      if word.elementsEqual([0x3B]) {
        symbol = nil
      } else if let symbol {
        let letters = word.prefix { !(0x30...0x39).contains($0) }
        let cost = word.dropFirst(letters.count).reduce(0) { $0 * 10 + Int($1) - 0x30 }
        let chunk = letters.elementsEqual([0x2D]) ? [] : Array(letters)
        var key = UInt32(symbol)
        for position in 0..<4 {
          key = key << 5 | (position < chunk.count ? UInt32(chunk[position] & 31) : 0)
        }
        entries.append((key, UInt8(clamping: cost)))
        chunks[Int(symbol)].append(Chunk(chunk, cost: Int32(cost)))
        if likeliest[Int(symbol)].isEmpty && !chunk.isEmpty { likeliest[Int(symbol)] = chunk }
      } else {
        var code: UInt32 = 0
        var first: UInt32 = 0
        for byte in word {
          switch byte {
          case 0x30...0x39: code = code << 4 | UInt32(byte - 0x30)
          case 0x61...0x66: code = code << 4 | UInt32(byte - 0x61 + 10)
          default: first = 1 << 24
          }
        }
        // Symbols are numbered from 1: a key of zero is an empty place.
        let number = UInt16(likeliest.count)
        numbers[code | first] = number
        symbol = number
        likeliest.append([])
        chunks.append([])
      }
    }
    var capacity = 64
    while capacity < entries.count * 2 { capacity *= 2 }
    var keys = [UInt32](repeating: 0, count: capacity)
    var costs = [UInt8](repeating: 0, count: capacity)
    for entry in entries {
      var place = Self.place(entry.key, capacity - 1)
      while keys[place] != 0 { place = (place + 1) & (capacity - 1) }
      keys[place] = entry.key
      costs[place] = entry.cost
    }
    self.numbers = numbers
    self.likeliest = likeliest
    self.chunks = chunks.map { $0.sorted { $0.cost < $1.cost } }
    self.keys = keys
    self.costs = costs
    self.mask = capacity - 1
  }

  private static func place(_ key: UInt32, _ mask: Int) -> Int {
    Int((key &* 0x9E37_79B1) >> 12) & mask
  }

  /// The number of a symbol; symbols that the table lacks have the highest bit set.
  func symbol(_ scalar: UInt32, first: Bool) -> UInt16 {
    if first, let number = numbers[scalar | 1 << 24] { return number }
    return numbers[scalar] ?? 0x8000 | UInt16(truncatingIfNeeded: scalar & 0x7FFF)
  }

  /// Appends the letters that a word's symbols most often stand for.
  func appendLikeliest(_ scalars: [UInt32], to latin: inout [UInt8]) {
    for (index, scalar) in scalars.enumerated() {
      let number = symbol(scalar, first: index == 0)
      if number < 0x8000 { latin.append(contentsOf: likeliest[Int(number)]) }
    }
  }

  /// What a symbol stands for, cheapest first; nothing for one that the table lacks.
  func chunks(of symbol: UInt16) -> [Chunk] {
    symbol < 0x8000 && Int(symbol) < chunks.count ? chunks[Int(symbol)] : []
  }

  /// The cost in quarter bits of writing these symbols with these letters; stops and returns `ceiling` when it is more.
  func cost(
    symbols: UnsafeRawPointer,
    count: Int,
    letters: UnsafePointer<UInt8>,
    length: Int,
    ceiling: Int32
  ) -> Int32 {
    guard length <= count * 4 + 2, length <= 48 else { return ceiling }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 2 * (length + 1)) { cells in
      keys.withUnsafeBufferPointer { keys in
        costs.withUnsafeBufferPointer { costs in
          var previous = 0
          var current = length + 1
          for column in 0...length { cells[column] = ceiling }
          cells[0] = 0
          for row in 0..<count {
            let symbol = UInt32(symbols.loadUnaligned(fromByteOffset: row * 2, as: UInt16.self))
            var least = ceiling
            for column in 0...length { cells[current + column] = ceiling }
            for column in 0...length {
              let here = cells[previous + column]
              guard here < ceiling else { continue }
              var chunk = symbol << 20
              var unknown =
                symbol >= 0x8000 ? Self.unknownSymbol : Self.unknownChunk
              for taken in 0...min(4, length - column) {
                if taken > 0 {
                  chunk |= UInt32(letters[column + taken - 1] & 31) << UInt32(20 - 5 * taken)
                  unknown += Self.unknownLetter
                }
                var step = unknown
                if symbol < 0x8000 {
                  var place = Self.place(chunk, mask)
                  while keys[place] != 0 {
                    if keys[place] == chunk {
                      step = Int32(costs[place])
                      break
                    }
                    place = (place + 1) & mask
                  }
                }
                let sum = here + step
                if sum < cells[current + column + taken] {
                  cells[current + column + taken] = sum
                  if sum < least { least = sum }
                }
              }
            }
            if least >= ceiling { return ceiling }
            swap(&previous, &current)
          }
          return cells[previous + length]
        }
      }
    }
  }
}

extension Aligner.Chunk {
  init(_ letters: [UInt8], cost: Int32) {
    self.letters = letters
    self.cost = cost
    consonants = SoundForm(letters).letters.filter { !SoundForm.isVowel($0) }
      .map { $0 == UInt8(ascii: "x") ? UInt8(ascii: "k") : $0 }
  }
}
