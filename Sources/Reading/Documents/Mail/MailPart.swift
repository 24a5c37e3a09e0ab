/// A part of a message that has no parts itself.
struct MailLeaf {
  var head: MailHead
  /// The part with its header, in the file.
  var range: Range<Int>
  var body: Range<Int>
  /// In small letters, for example `text/plain`.
  var type: String
  var charset: String?
  /// In small letters.
  var encoding: String
  var fileName: String?
  var isAttachment: Bool
  /// Whether another part says the same in a better form.
  var isAlternate = false
  /// Whether the part is shown within a page, as pictures of a signature are.
  var isEmbedded: Bool

  /// Whether it is text that the sender wrote as the message.
  var isText: Bool {
    !isAttachment && fileName == nil && (type == "text/plain" || type == "text/html")
  }
}

/// The parts of a message (RFC 2046 5.1), nested ones unfolded.
struct MailParts {
  private(set) var leaves: [MailLeaf] = []
  /// Whether the message ends within a part.
  private(set) var breaksOff = false
  /// What only the recipient's key opens.
  private(set) var isEncrypted = false
  private let bytes: [UInt8]
  private let limits: MailLimits
  private var count = 0

  init(
    _ bytes: [UInt8],
    head: MailHead,
    in range: Range<Int>,
    limits: MailLimits
  ) throws(Rejection) {
    self.bytes = bytes
    self.limits = limits
    try walk(head, range, depth: 0, isDigest: false)
  }

  private mutating func walk(
    _ head: MailHead,
    _ range: Range<Int>,
    depth: Int,
    isDigest: Bool
  ) throws(Rejection) {
    count += 1
    guard count <= limits.parts else {
      throw Rejection(.init(.tooManyValues, "the message has more than \(limits.parts) parts"))
    }
    let type = head["content-type"].map { MailParameters($0.value) }
    let word = type.map(\.word) ?? ""
    guard word.hasPrefix("multipart/"), let boundary = type?["boundary"], !boundary.isEmpty else {
      leaves.append(leaf(head, range, type, isDigest: isDigest))
      return
    }
    guard depth < limits.depth else {
      throw Rejection(
        .init(.tooDeep, "the parts of the message are nested deeper than \(limits.depth)")
      )
    }
    if word == "multipart/encrypted" { isEncrypted = true }
    let first = leaves.count
    let (parts, isClosed) = split(head.end..<range.upperBound, boundary: Array(boundary.utf8))
    if !isClosed, depth == 0 { breaksOff = true }
    if parts.isEmpty { leaves.append(leaf(head, range, nil, isDigest: false)) }
    for part in parts {
      let inner = try MailHead(bytes, in: part, limits: limits)
      try walk(inner, part, depth: depth + 1, isDigest: word == "multipart/digest")
    }
    if word == "multipart/alternative" { chooseAlternative(from: first) }
  }

  /// Plain text is preferred, unless it is blank.
  private mutating func chooseAlternative(from first: Int) {
    let plain = leaves.indices.dropFirst(first).first { index in
      let leaf = leaves[index]
      return leaf.isText && leaf.type == "text/plain" && !isBlank(bytes[leaf.body])
    }
    guard let plain else {
      for index in leaves.indices.dropFirst(first) where leaves[index].type == "text/plain" {
        leaves[index].isAlternate = true
      }
      return
    }
    for index in leaves.indices.dropFirst(first) where index != plain {
      if leaves[index].isText { leaves[index].isAlternate = true }
    }
  }

  private func leaf(
    _ head: MailHead,
    _ range: Range<Int>,
    _ type: MailParameters?,
    isDigest: Bool
  ) -> MailLeaf {
    let disposition = head["content-disposition"].map { MailParameters($0.value) }
    let encoding = head["content-transfer-encoding"].map { MailParameters($0.value).word } ?? ""
    let word = type.map(\.word) ?? ""
    return MailLeaf(
      head: head,
      range: range,
      body: head.end..<max(head.end, range.upperBound),
      type: word.isEmpty ? (isDigest ? "message/rfc822" : "text/plain") : word,
      charset: type?["charset"],
      encoding: encoding,
      fileName: disposition?["filename"] ?? type?["name"],
      isAttachment: disposition?.word == "attachment",
      isEmbedded: head["content-id"] != nil && disposition?.word != "attachment"
    )
  }

  /// The parts between the lines of a boundary, and whether its last line is there.
  private func split(_ range: Range<Int>, boundary: [UInt8]) -> ([Range<Int>], Bool) {
    let mark = [0x2D, 0x2D] + boundary
    var parts: [Range<Int>] = []
    var begun: Int?
    var start = range.lowerBound
    // The line break before a boundary belongs to it.
    var contentEnd = start
    while start < range.upperBound {
      let (line, next) = lineRange(bytes, from: start, to: range.upperBound)
      if line.count >= mark.count, bytes[line.lowerBound] == 0x2D, bytes[line].starts(with: mark) {
        let rest = trimmed(bytes[(line.lowerBound + mark.count)..<line.upperBound])
        let isLast = rest.starts(with: [0x2D, 0x2D])
        if rest.isEmpty || isLast {
          if let begun { parts.append(begun..<max(begun, contentEnd)) }
          if isLast { return (parts, true) }
          begun = next
        }
      }
      contentEnd = line.upperBound
      start = next
    }
    if let begun, begun < range.upperBound { parts.append(begun..<range.upperBound) }
    return (parts, false)
  }
}
