import JSON
import Notices

/// An e-mail: its text, when it is a notice, and the notices attached to it.
struct MailFile: FileFormat {
  let envelope: Envelope
  let ranges: [Range<Int>]
  private let places: JSONPlaces
  private let items: [Item]

  private enum Item {
    case text(Result<AdaptedDocument, Rejection>)
    case attached(OpenedFile, Int, Instant?)
    case broken(Rejection)
  }

  static func recognises(_ head: FileHead) -> Bool {
    guard let end = MailFile.headerEnd(head) else { return false }
    let header = head.text.utf8.prefix(end)
    // The fields that tell may stand behind a flood of others.
    if end == head.text.utf8.count, isMail(head.bytes, from: head.start) { return true }
    let names = header.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).compactMap {
      line -> String? in
      guard let colon = line.firstIndex(of: 0x3A) else { return nil }
      return String(Substring(line[..<colon]))
    }
    if names.contains(where: sureNames.contains) { return true }
    guard names.contains("from"), names.contains("date") || names.contains("to") else {
      return false
    }
    return header.contains(0x40)
  }

  /// Whether a field of mail alone stands in the header, however far from its beginning.
  private static func isMail(_ bytes: [UInt8], from start: Int) -> Bool {
    var at = start
    while at < bytes.count {
      let (line, next) = lineRange(bytes, from: at, to: bytes.count)
      guard let first = line.first.map({ bytes[$0] }) else { return false }
      if first != 0x20, first != 0x09 {
        guard let colon = nameEnd(bytes, in: line) else { return false }
        if sureNames.contains(lowered(bytes[line.lowerBound..<colon])) { return true }
      }
      at = next
    }
    return false
  }

  /// Where the first lines stop being fields of a header; nil when the very first is none.
  private static func headerEnd(_ head: FileHead) -> Int? {
    let bytes = Array(head.text.utf8)
    var start = 0
    if bytes.starts(with: Array("from ".utf8)) {
      start = lineRange(bytes, from: 0, to: bytes.count).next
    }
    let first = start
    while start < bytes.count {
      let (line, next) = lineRange(bytes, from: start, to: bytes.count)
      if line.isEmpty { break }
      let isFolded = bytes[line.lowerBound] == 0x20 || bytes[line.lowerBound] == 0x09
      guard isFolded || nameEnd(bytes, in: line) != nil || next == bytes.count else { return nil }
      start = next
    }
    return start > first ? start : nil
  }

  private static let sureNames: Set<String> = [
    "received", "return-path", "message-id", "mime-version", "content-type", "delivered-to",
    "dkim-signature", "content-transfer-encoding", "x-mailer",
  ]

  func origin(at index: Int) -> Origin {
    let offset = ranges[index].lowerBound
    return Origin(place: places.place(of: offset), offset: offset, pointer: "")
  }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> {
    switch items[index] {
    case .text(let result): return result
    case .broken(let rejection): return .failure(rejection)
    case .attached(let file, let inner, let moment):
      return file.adapted(at: inner).mapError(MailContents.within).map { adapted in
        var adapted = adapted
        if adapted.notice.channel == nil { adapted.notice.channel = .email }
        if adapted.notice.receivedAt == nil { adapted.notice.receivedAt = moment }
        adapted.remarks.append(
          ReadingRemark(
            path: "",
            raw: nil,
            act: .converted,
            message: "the notice was attached to a mail; places are those within the attachment"
          )
        )
        return adapted
      }
    }
  }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    let places = JSONPlaces(bytes)
    self.places = places
    let start = FileHead(bytes).start
    let whole = start..<bytes.count
    let head = try MailHead(bytes, in: whole, limits: policy.mail)
    let parts = try MailParts(bytes, head: head, in: whole, limits: policy.mail)
    var contents = MailContents(bytes, parts: parts, policy: policy)
    try contents.open()
    var mail = MailEnvelope(head)
    mail.attachments = contents.attachments
    var found: [(item: Item, range: Range<Int>)] = []
    var other: Rejection?
    if policy.formats.contains(.mail), !policy.vocabulary.labels.isEmpty {
      switch try contents.read(mail, places: places) {
      case .success(let adapted): found.append((.text(.success(adapted)), 0..<bytes.count))
      case .failure(let rejection) where rejection.ending == .rejected:
        found.append((.text(.failure(rejection)), 0..<bytes.count))
      case .failure(let rejection): other = rejection
      }
    }
    for (file, range) in contents.files {
      for index in 0..<file.count {
        found.append((.attached(file, index, mail.receivedAt), range))
      }
    }
    for (rejection, range) in contents.broken { found.append((.broken(rejection), range)) }
    // Beside a notice that is attached, another document may be another one; pictures are most often its own.
    if other != nil, !found.isEmpty {
      for (words, range) in contents.forPersons where !words.hasSuffix("picture") {
        let reason = "attached beside what was read is \(words), which only a person can read"
        found.append((.broken(Rejection(.init(.needsKeying, reason))), range))
      }
    }
    guard found.count <= policy.items else {
      throw Rejection(.init(.tooManyItems, "the mail holds more than \(policy.items) notices"))
    }
    if found.isEmpty {
      throw contents.end(other ?? unknownFormat("this is an e-mail"))
    }
    envelope = found.count == 1 ? .single : .mail
    items = found.map(\.item)
    ranges = found.count == 1 ? [0..<bytes.count] : found.map(\.range)
  }
}

extension MailEnvelope {
  init(_ head: MailHead) {
    subject = head.text("subject") ?? ""
    subjectOffset = head["subject"]?.offset ?? 0
    from = head.text("from")
    fromOffset = head["from"]?.offset ?? 0
    to = head.text("to")
    toOffset = head["to"]?.offset ?? 0
    receivedAt = head["date"].flatMap { mailDate($0.value) }
    messageID = head.text("message-id")
  }
}
