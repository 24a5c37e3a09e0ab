/// Reads the distinguishing marks of a person, told in words, into what can be compared across languages.
enum MarkTexts {
  /// The most that is kept of one person.
  private static let limit = 32
  /// The most words that are read of one run.
  private static let run = 14

  /// What an entry says; it stands in the two highest bits.
  enum Level: UInt32 {
    /// A kind of mark, anywhere.
    case kind = 0
    /// A kind of mark on a part of the body.
    case part = 1
    /// The same with its side.
    case side = 2
    /// A word that tells by itself, such as what a tattoo shows.
    case word = 3

    init(of entry: UInt32) { self = Level(rawValue: entry >> 30) ?? .kind }
  }

  private struct Mark {
    var kinds: [UInt16] = []
    var parts: [UInt16] = []
    var isLeft = false
    var isRight = false
    var words: [[UInt8]] = []
    var isDenied = false
  }

  /// The entries of a text; empty when nothing is told, or that there is nothing.
  static func packed(_ text: String?) -> [UInt32] {
    guard let text, !text.isEmpty else { return [] }
    var entries: [UInt32] = []
    var last: [UInt16] = []
    for mark in marks(in: text) where !mark.isDenied {
      // “Tattoos: a dragon on the left arm, a rose on the chest”.
      let kinds = mark.kinds.isEmpty ? last : mark.kinds
      last = kinds
      for kind in kinds {
        add(.kind, [kind], to: &entries)
        for part in mark.parts {
          add(.part, [kind, part], to: &entries)
          if mark.isLeft != mark.isRight {
            add(.side, [kind, part, mark.isLeft ? 1 : 2], to: &entries)
          }
        }
      }
      for word in mark.words {
        add(.word, StableHash.short(SoundForm(word).skeleton, seed: 15), to: &entries)
      }
    }
    return entries
  }

  private static func add(_ level: Level, _ numbers: [UInt16], to entries: inout [UInt32]) {
    var hash = StableHash(seed: 16)
    for number in numbers { hash.combine(UInt32(number)) }
    add(level, hash.short, to: &entries)
  }

  private static func add(_ level: Level, _ hash: UInt32, to entries: inout [UInt32]) {
    let entry = level.rawValue << 30 | hash >> 2
    if entries.count < limit, !entries.contains(entry) { entries.append(entry) }
  }

  private static func marks(in text: String) -> [Mark] {
    var marks: [Mark] = []
    for piece in text.split(whereSeparator: { ",;./()[]|\n\r،؛•".contains($0) }).prefix(24) {
      let words = piece.split(separator: " ")
      var mark = Mark()
      for start in stride(from: 0, to: min(words.count, 5 * run), by: run) {
        let text = words[start..<min(start + run, words.count)].joined(separator: " ")
        for token in NameTokenizer.tokens(of: text) { read(token, into: &mark, &marks) }
      }
      marks.append(mark)
    }
    return marks
  }

  private static func read(_ token: NameToken, into mark: inout Mark, _ marks: inout [Mark]) {
    func next() {
      marks.append(mark)
      mark = Mark()
    }
    switch MarkWords.role(of: token) {
    case .kind(let kind):
      if !mark.kinds.isEmpty, !mark.parts.isEmpty { next() }
      if !mark.kinds.contains(kind), mark.kinds.count < 3 { mark.kinds.append(kind) }
    case .part(let part):
      if !mark.parts.contains(part), mark.parts.count < 3 { mark.parts.append(part) }
    case .left: mark.isLeft = true
    case .right: mark.isRight = true
    case .conjunction: if !mark.kinds.isEmpty, !mark.parts.isEmpty { next() }
    case .negation: mark.isDenied = true
    case .plain: break
    case nil:
      let isWhole = token.latin.count >= 4 || token.script == .han
      if isWhole, mark.words.count < 6 { mark.words.append(token.latin) }
    }
  }
}
