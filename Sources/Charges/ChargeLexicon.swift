/// The bureau's phrases for offences, compiled so that a text is read in one pass.
package struct ChargeLexicon: Sendable {
  /// Names the content of the table of phrases; it is written beside every code that was recognised.
  package let version: String
  package let phrases: [ChargePhrase]
  /// The class of ICCS by code of the table of offences.
  let iccs: [String: String]
  var trie = WordTrie()
  var near = NearWords()
  var tree = PhraseTree()
  /// By word: what rows of that one word say of it, and its languages, as bits of ``languages``.
  var roles: [WordRoles] = []
  var languageBits: [UInt32] = []
  private(set) var languages: [String] = []
  /// The ids of rows of several words of which fewer than two count, so that they say nothing.
  package private(set) var unusable: [String] = []
  private var ids: [WordKey: Int32] = [:]

  private struct WordKey: Hashable {
    let letters: [UInt32]
    let isStem: Bool
  }

  /// A lexicon without phrases, which recognises nothing.
  package static let empty = ChargeLexicon([], iccs: [:], version: "")

  /// Compiles phrases; `iccs` is the class of each code.
  package init(_ phrases: [ChargePhrase], iccs: [String: String], version: String) {
    self.phrases = phrases
    self.iccs = iccs
    self.version = version
    var stops: Set<[UInt32]> = []
    for row in phrases where row.meaning == .stop || row.meaning == .of {
      for word in Self.words(of: row.phrase) { stops.insert(word.letters) }
    }
    for (index, row) in phrases.enumerated() { add(row, at: Int32(index), stops) }
    tree.finish(words: roles.count)
  }

  /// The number of a language; languages beyond the thirty-second share the last.
  func bit(of language: String) -> UInt32 {
    languages.firstIndex(of: language).map { 1 << UInt32(min($0, 31)) } ?? 0
  }

  private mutating func add(_ row: ChargePhrase, at index: Int32, _ stops: Set<[UInt32]>) {
    if !languages.contains(row.language) { languages.append(row.language) }
    let bit = bit(of: row.language)
    let role = WordRoles(row.meaning)
    let words = Self.words(of: row.phrase)
    var path: [PhraseTree.Step] = []
    for word in words {
      if word.isGap {
        path.append(.gap)
        continue
      }
      if words.count > 1, !word.isStem, stops.contains(word.letters) { continue }
      let id = intern(word, row.language)
      languageBits[Int(id)] |= bit
      if words.count == 1 { roles[Int(id)].formUnion(role) }
      path.append(.word(id))
    }
    if words.count > 1, role == [] || role == .not, path.count(where: { $0 != .gap }) < 2 {
      unusable.append(row.id)
      return
    }
    if row.meaning != .stop, row.meaning != .of, row.meaning != .and {
      tree.insert(path, row: index, rank: row.specificity)
    }
  }

  private mutating func intern(_ word: PhraseWord, _ language: String) -> Int32 {
    let key = WordKey(letters: word.letters, isStem: word.isStem)
    if let id = ids[key] {
      inflect(word, language, id)
      return id
    }
    let id = Int32(roles.count)
    ids[key] = id
    roles.append([])
    languageBits.append(0)
    trie.insert(word.letters, word: id, isStem: word.isStem)
    near.insert(word.letters, word: id, isStem: word.isStem)
    inflect(word, language, id)
    return id
  }

  private mutating func inflect(_ word: PhraseWord, _ language: String, _ id: Int32) {
    guard !word.isStem else { return }
    for form in Inflection.forms(of: word.letters, in: language) {
      trie.insert(form, word: id, isStem: false)
    }
  }
}

/// What a row of one word says of the word.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt16

  static let stop = WordRoles(rawValue: 1)
  static let of = WordRoles(rawValue: 2)
  static let and = WordRoles(rawValue: 4)
  static let article = WordRoles(rawValue: 8)
  static let law = WordRoles(rawValue: 16)
  static let generic = WordRoles(rawValue: 32)
  static let not = WordRoles(rawValue: 64)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ meaning: ChargePhrase.Meaning) {
    switch meaning {
    case .stop: self = .stop
    case .of: self = [.stop, .of]
    case .and: self = .and
    case .article: self = .article
    case .law: self = .law
    case .generic: self = .generic
    case .not: self = .not
    default: self = []
    }
  }
}

/// A word of a phrase.
struct PhraseWord {
  let letters: [UInt32]
  let isStem: Bool
  var isGap: Bool { letters.isEmpty }
}

extension ChargeLexicon {
  /// The words of a phrase as the table writes it; a gap is a word without letters.
  static func words(of phrase: String) -> [PhraseWord] {
    phrase.split(separator: " ").flatMap { piece -> [PhraseWord] in
      if piece == "…" { return [PhraseWord(letters: [], isStem: false)] }
      let isStem = piece.utf8.last == UInt8(ascii: "*")
      let text = ChargeText(String(piece))
      return text.words.indices.map { index in
        var letters = Array(text.letters[text.words[index].first..<text.words[index].end])
        letters = Inflection.withoutArticle(letters)
        return PhraseWord(letters: letters, isStem: isStem && index == text.words.count - 1)
      }
    }
  }
}
