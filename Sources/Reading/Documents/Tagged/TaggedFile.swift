import JSON
import Notices

/// A file of plain text with one message in tagged lines.
struct TaggedFile: FileFormat {
  let envelope = Envelope.single
  let ranges: [Range<Int>]
  private let places: JSONPlaces
  private let result: Result<AdaptedDocument, Rejection>
  private let start: Int

  static func recognises(_ head: FileHead) -> Bool {
    if isWide(head.bytes) { return true }
    guard let first = head.first, ![0x3C, 0x7B, 0x5B].contains(first) else { return false }
    return !head.bytes.prefix(8192).contains { $0 < 0x20 && !textControls.contains($0) }
  }

  /// Tab, line breaks, form feed, the end of a file as old systems wrote it, and escape of ISO-2022.
  private static let textControls: Set<UInt8> = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B]

  private static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    let head = FileHead(bytes)
    let words =
      Self.isWide(bytes) ? "text in UTF-16" : textInWords(bytes[head.start...].prefix(2048))
    guard policy.formats.contains(.taggedText), !policy.vocabulary.labels.isEmpty else {
      throw unknownFormat("this is \(words)")
    }
    guard bytes.count <= policy.text.bytes * 2 else {
      throw Rejection(
        .init(.tooLarge, "the text has \(bytes.count) bytes; no message is like that")
      )
    }
    let decoded = try decodedText(bytes)
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    // A second byte order mark is no letter either.
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    if let first, ["<", "{", "["].contains(first) {
      throw unknownFormat("this is \(words)")
    }
    guard decoded.basis == .detected || !text.allSatisfy(\.isWhitespace) else {
      throw Rejection(.init(.emptyFile, "the file holds nothing but white space"))
    }
    start = head.start
    ranges = [0..<bytes.count]
    places = JSONPlaces(bytes)
    let placed = try PlacedText(
      text,
      offsets: decoded.sourceOffsets(of: lineStarts(decoded.bytes)),
      limits: policy.text
    )
    var draft = NoticeDraft(places: places)
    for note in decoded.notes { draft.remark("", nil, .converted, note) }
    result = readTagged(placed, mail: nil, draft: draft, format: .taggedText, policy: policy)
    // A file that is no notice is refused whole; what is no letter either is told apart.
    if case .failure(let rejection) = result {
      guard rejection.code == .plainMessage else { throw rejection }
      if !hasWords(text, isGuessed: decoded.basis == .detected) {
        throw unknownFormat("this has no words that could be read")
      }
      if words.hasPrefix("a table"), looksLikeTable(head.text) {
        throw unknownFormat("this is \(words)")
      }
      throw rejection
    }
  }

  func origin(at index: Int) -> Origin {
    Origin(place: places.place(of: start), offset: start, pointer: "")
  }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> { result }
}

/// Where each line of a text begins, in bytes.
func lineStarts(_ bytes: [UInt8]) -> [Int] {
  var starts = [0]
  for index in bytes.indices {
    let byte = bytes[index]
    let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    if byte == 0x0A || byte == 0x0D && !isPair { starts.append(index + 1) }
  }
  return starts
}

/// Reads a message; a rejection says that it is no notice, or that only a person can read it.
func readTagged(
  _ text: PlacedText,
  mail: MailEnvelope?,
  draft: NoticeDraft,
  format: DocumentFormat,
  policy: ReadingPolicy
) -> Result<AdaptedDocument, Rejection> {
  do throws(Rejection) {
    let message = try TaggedMessage(text, mail: mail, policy: policy)
    var reader = TaggedReader(message, policy: policy, draft: draft)
    reader.read()
    if let other = reader.otherEnd {
      // What is broken is not said to be something else; what takes away waits for a person.
      let takesAway = reader.draft.notice.documentKind?.takesAway == true
      guard let first = reader.draft.reasons.first, !takesAway else { return .failure(other) }
      return .failure(Rejection(first, Array(reader.draft.reasons.dropFirst())))
    }
    return reader.draft.finished(as: format, at: message.start)
  } catch {
    return .failure(error)
  }
}

extension TaggedReader {
  /// Why the message is no notice that could be read; nil when it is one.
  var otherEnd: Rejection? {
    let notice = draft.notice
    let origin = Origin(
      place: draft.places.place(of: message.start),
      offset: message.start,
      pointer: ""
    )
    let hasContent =
      !notice.persons.isEmpty || notice.modusOperandi?.description != nil
      || notice.modusOperandi?.title != nil
    let hasNumber =
      notice.entityID != nil || notice.controlNumber != nil || notice.issuerReference != nil
      || notice.refersTo != nil
    let says = message.phrases.contains { phrase in
      phrase.isTitle && Self.kindFields.contains(phrase.field)
    }
    switch notice.documentKind {
    case let kind? where kind.publishes:
      if hasContent { return nil }
    case .some: if hasNumber || hasContent { return nil }
    case nil: break
    }
    if says {
      let message =
        "the message says that it is a notice or changes one, but its labels do not tell which"
      return Rejection(.init(.needsKeying, message, origin: origin))
    }
    if TaggedMessage.isSubstantial(message.fields), !notice.persons.isEmpty {
      let message = "the message describes a person, but does not say what it is"
      return Rejection(.init(.needsKeying, message, origin: origin))
    }
    let words =
      message.hasQuotes
      ? "this is a message without a notice of its own; what it quotes was not read"
      : "this is a message without a notice"
    return Rejection(.init(.plainMessage, words, origin: origin))
  }

  private static let kindFields: Set<String> = [
    "doc_kind", "diffusion", "diffusion_purpose", "notice_type",
  ]
}
