/// Which lines of a message are its sender's own, and which are quoted or forwarded.
struct OwnText {
  /// The sender's own lines.
  private(set) var own: [PlacedText.Line] = []
  /// The lines of the first message that is forwarded below.
  private(set) var forwarded: [PlacedText.Line] = []
  private(set) var hasQuotes = false

  private enum Block { case own, quoted, forwarded, forwardedDeeper }

  init(_ text: PlacedText, subject: String) {
    let lines = text.lines
    let words = lines.map { LineWords(String($0.text.prefix(200))) }
    let isForward = Self.begins(subject, with: Self.forwardPrefixes)
    var block = Block.own
    // The head of a message right below a mark belongs to the message that the mark opens.
    var isBelowMark = false
    for (index, line) in lines.enumerated() {
      if line.text.drop(while: { $0 == " " }).hasPrefix(">") {
        hasQuotes = true
        continue
      }
      let mark = Self.mark(at: index, lines, words)
      if let mark, mark != .head || !isBelowMark {
        let opens = mark == .forwarded || mark == .original && isForward
        block =
          switch block {
          case .own: opens ? .forwarded : .quoted
          case .forwarded, .forwardedDeeper: .forwardedDeeper
          case .quoted: .quoted
          }
        hasQuotes = hasQuotes || block == .quoted || block == .forwardedDeeper
        isBelowMark = !mark.keepsLine
        if !mark.keepsLine { continue }
      } else if !words[index].words.isEmpty {
        isBelowMark = false
      }
      switch block {
      case .own: own.append(line)
      case .forwarded: forwarded.append(line)
      case .quoted, .forwardedDeeper: break
      }
    }
  }

  // MARK: - Marks of mail programs

  private enum Mark {
    /// “-----Original Message-----”: a reply or a forward, as the subject says.
    case original
    /// “---------- Forwarded message ---------”.
    case forwarded
    /// “On … wrote:”.
    case wrote
    /// A head of `From:`, `Sent:` … without a line above it.
    case head

    /// Whether the line belongs to the message that begins there.
    var keepsLine: Bool { self == .head }
  }

  private static func mark(
    at index: Int,
    _ lines: [PlacedText.Line],
    _ words: [LineWords]
  ) -> Mark? {
    let folded = words[index].words.map(\.folded)
    guard !folded.isEmpty, folded.count <= 24 else { return nil }
    let phrase = folded.joined(separator: " ")
    let text = lines[index].text.drop { $0 == " " }
    if text.hasPrefix("--") || text.hasPrefix("__") || text.hasPrefix("==") || folded.count <= 4 {
      if forwardedPhrases.contains(where: phrase.hasPrefix) { return .forwarded }
      if text.hasPrefix("--") || text.hasPrefix("__") {
        if originalPhrases.contains(where: phrase.hasPrefix) { return .original }
      }
    }
    if wroteStarts.contains(folded[0]), isWrote(at: index, lines, words) { return .wrote }
    if fromWords.contains(folded[0]), text.prefix(12).contains(":") {
      let next = words[(index + 1)..<min(index + 4, words.count)]
      let isSent = next.contains { line in
        line.words.first.map { sentWords.contains($0.folded) } ?? false
          && line.bytes.prefix(40).contains(0x3A)
      }
      if isSent { return .head }
    }
    return nil
  }

  /// Whether “On …” goes on to “… wrote:” on the same line or one of the next two.
  private static func isWrote(
    at index: Int,
    _ lines: [PlacedText.Line],
    _ words: [LineWords]
  ) -> Bool {
    for line in index..<min(index + 3, lines.count) {
      guard let last = words[line].words.last else { return false }
      let tail = words[line].bytes[last.range.upperBound...]
      if wroteEnds.contains(last.folded), tail.contains(0x3A) || tail.isEmpty { return true }
    }
    return false
  }

  private static func begins(_ subject: String, with prefixes: Set<String>) -> Bool {
    let words = LineWords(String(subject.prefix(120)))
    guard let first = words.words.first else { return false }
    let isPrefix = words.bytes[first.range.upperBound...].first { $0 != 0x20 } == 0x3A
    return isPrefix && prefixes.contains(first.folded)
  }

  /// Whether a subject says that the message answers another.
  static func isReply(_ subject: String) -> Bool { begins(subject, with: replyPrefixes) }

  private static let forwardPrefixes: Set<String> = [
    "fw", "fwd", "tr", "rv", "rev", "enc", "wg", "تحويل", "توجيه",
  ]
  private static let replyPrefixes: Set<String> = ["re", "aw", "res", "sv", "رد"]
  private static let originalPhrases = [
    "original message", "message d origine", "message original", "message initial",
    "mensaje original", "الرساله الاصليه", "رساله اصليه", "ursprungliche nachricht",
  ]
  private static let forwardedPhrases = [
    "forwarded message", "begin forwarded message", "message transfere", "debut du message",
    "message reexpedie", "mensaje reenviado", "inicio del mensaje reenviado",
    "رساله معاد توجيهها", "الرساله المعاد توجيهها", "رساله محوله",
  ]
  private static let wroteStarts: Set<String> = ["on", "le", "el", "في", "بتاريخ"]
  private static let wroteEnds: Set<String> = ["wrote", "ecrit", "escribio", "كتب"]
  private static let fromWords: Set<String> = ["from", "de", "من", "von"]
  private static let sentWords: Set<String> = [
    "sent", "envoye", "enviado", "ارسلت", "تم", "gesendet",
  ]
}
