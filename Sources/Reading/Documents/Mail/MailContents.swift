import JSON
import Notices

/// What is in a mail: its text, its attachments, and the notices among them.
struct MailContents {
  private(set) var attachments: [Attachment] = []
  /// Attachments that are files of notices.
  private(set) var files: [(file: OpenedFile, range: Range<Int>)] = []
  /// Attachments in a known format that cannot be read.
  private(set) var broken: [(rejection: Rejection, range: Range<Int>)] = []
  /// What only a person can read, in words.
  private(set) var forPersons: [(words: String, range: Range<Int>)] = []
  private var remarks: [String] = []
  /// What is opened only when the mail itself is no notice: attached messages, and the text of PDFs.
  private var messages: [(bytes: [UInt8], range: Range<Int>)] = []
  private let bytes: [UInt8]
  private let parts: MailParts
  private let policy: ReadingPolicy
  private var opened = 0

  init(_ bytes: [UInt8], parts: MailParts, policy: ReadingPolicy) {
    self.bytes = bytes
    self.parts = parts
    self.policy = policy
    if parts.isEncrypted { forPersons.append(("an encrypted message", 0..<bytes.count)) }
  }

  // MARK: - Attachments

  /// Hashes the attachments and opens those that may be notices.
  ///
  /// - Throws: `Rejection` when there are too many to open.
  mutating func open() throws(Rejection) {
    for leaf in parts.leaves where !leaf.isText && !leaf.isAlternate {
      guard let decoded = TransferDecoded(bytes, in: leaf.body, encoding: leaf.encoding) else {
        remarks.append("an attachment is encoded in a way that is not known")
        continue
      }
      if let fault = decoded.fault {
        remarks.append("an attachment is broken: \(fault)")
        continue
      }
      var attachment = Attachment()
      attachment.name = leaf.fileName.flatMap(shownName)
      attachment.mediaType = leaf.type.utf8.count <= 100 ? leaf.type : nil
      attachment.fingerprint = Fingerprint(of: decoded.bytes).description
      attachment.size = decoded.bytes.count
      attachments.append(attachment)
      try look(decoded.bytes, leaf)
    }
  }

  private mutating func look(_ content: [UInt8], _ leaf: MailLeaf) throws(Rejection) {
    if leaf.type == "application/pkcs7-mime" || leaf.type == "application/x-pkcs7-mime" {
      forPersons.append(("an encrypted or enclosed (S/MIME) message", leaf.range))
      return
    }
    if leaf.type == "application/ms-tnef" {
      forPersons.append(("an Outlook enclosure (winmail.dat)", leaf.range))
      return
    }
    if let words = onlyForPersons(content) {
      guard !leaf.isEmbedded else { return }
      if policy.extractText != nil, isPDF(content) {
        messages.append((content, leaf.range))
      } else {
        forPersons.append((words, leaf.range))
      }
      return
    }
    if leaf.type == "message/rfc822" {
      messages.append((content, leaf.range))
      return
    }
    try open(content, leaf.range)
  }

  private mutating func open(_ content: [UInt8], _ range: Range<Int>) throws(Rejection) {
    opened += 1
    guard opened <= policy.mail.opened else {
      let message = "more than \(policy.mail.opened) attachments would have to be opened"
      throw Rejection(.init(.tooManyItems, message))
    }
    var inner = policy
    inner.bytes = min(policy.bytes, policy.mail.attachmentBytes)
    inner.gzip.output = min(policy.gzip.output, inner.bytes)
    inner.mail.depth = policy.mail.depth / 2
    inner.mail.opened = policy.mail.opened / 4
    do throws(Rejection) {
      files.append((try OpenedFile(content, policy: inner), range))
    } catch {
      switch error.code {
      case .plainMessage, .unknownFormat, .emptyFile, .noNotice: break
      case .needsKeying:
        let words = onlyForPersons(content) ?? "an attachment that only a person can read"
        forPersons.append((words, range))
      default: broken.append((Self.within(error), range))
      }
    }
  }

  static func within(_ rejection: Rejection) -> Rejection {
    var rejection = rejection
    for index in rejection.reasons.indices {
      rejection.reasons[index].message = "in an attachment: " + rejection.reasons[index].message
    }
    return rejection
  }

  /// A file's name with what could deceive a reader written out; nil when nothing is left.
  private func shownName(_ name: String) -> String? {
    var shown = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(200) {
      switch scalar.value {
      case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        shown.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: shown.append(scalar)
      }
    }
    let text = String(shown)
    return isPlaceholder(text) ? nil : text
  }

  // MARK: - The text

  /// Reads the text of the message; when it is no notice, the messages attached to it are opened.
  mutating func read(_ mail: MailEnvelope, places: JSONPlaces) throws(Rejection)
    -> Result<AdaptedDocument, Rejection>
  {
    var draft = NoticeDraft(places: places)
    var lines: [PlacedText.Line] = []
    for leaf in parts.leaves where leaf.isText && !leaf.isAlternate {
      lines += try self.lines(of: leaf, &draft)
      guard lines.count <= policy.text.lines else {
        throw Rejection(.init(.tooLarge, "the text has more than \(policy.text.lines) lines"))
      }
    }
    if parts.breaksOff {
      let end = bytes.count
      draft.refuse(.incomplete, "the mail ends within a part", at: end, "")
    }
    for remark in remarks { draft.remark("attachments", nil, .notRead, remark) }
    var text = try PlacedText("", offsets: [0], limits: policy.text)
    text.lines = lines
    let isArmoured = lines.first { !$0.text.isEmpty }?.text.hasPrefix("-----BEGIN PGP MESSAGE")
    if isArmoured == true { forPersons.append(("an encrypted (PGP) message", 0..<bytes.count)) }
    let result = readTagged(text, mail: mail, draft: draft, format: .mail, policy: policy)
    if case .failure(let rejection) = result, rejection.ending != .rejected {
      // Beside a notice in a format of its own, a PDF is most often its printed form, which says less.
      let hasFiles = !files.isEmpty
      for message in messages {
        if hasFiles, isPDF(message.bytes) {
          forPersons.append(("a PDF document", message.range))
        } else {
          try open(message.bytes, message.range)
        }
      }
      if parts.breaksOff, files.isEmpty { return .failure(brokenOff(places)) }
    }
    return result
  }

  private func brokenOff(_ places: JSONPlaces) -> Rejection {
    let end = bytes.count
    let origin = Origin(place: places.place(of: end), offset: end, pointer: "")
    return Rejection(.init(.incomplete, "the mail ends within a part", origin: origin))
  }

  private func lines(of leaf: MailLeaf, _ draft: inout NoticeDraft) throws(Rejection)
    -> [PlacedText.Line]
  {
    guard let transfer = TransferDecoded(bytes, in: leaf.body, encoding: leaf.encoding) else {
      throw Rejection(
        .init(.syntax, "the text of the mail is encoded in a way that is not known")
      )
    }
    if let fault = transfer.fault {
      draft.refuse(
        .syntax,
        "the text of the mail is broken: \(fault)",
        at: leaf.body.lowerBound,
        ""
      )
    }
    if let oddity = transfer.oddity { draft.remark("", nil, .keptRaw, oddity) }
    let decoded = try decodedText(
      transfer.bytes,
      declared: leaf.charset,
      onWrongDeclaration: .detect
    )
    for note in decoded.notes { draft.remark("", nil, .converted, note) }
    let text = String(decoding: decoded.bytes, as: UTF8.self)
    if leaf.type == "text/html" {
      draft.remark("", nil, .converted, "the text was taken from a page (HTML)")
      return try PlacedText(
        textOfPage(text),
        offsets: [leaf.body.lowerBound],
        limits: policy.text
      ).lines
    }
    return try PlacedText(text, offsets: transfer.lines, limits: policy.text).lines
  }

  // MARK: - The end

  /// How a mail ends in which no notice was found.
  func end(_ other: Rejection) -> Rejection {
    guard other.ending != .rejected, !forPersons.isEmpty else { return other }
    var kinds: [String] = []
    for (words, _) in forPersons where !kinds.contains(words) { kinds.append(words) }
    return Rejection(
      .init(
        .needsKeying,
        "the mail's own text is no notice; attached is \(kinds.prefix(5).joined(separator: ", "))"
      )
    )
  }
}
