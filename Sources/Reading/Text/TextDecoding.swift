import JSON

/// The steps by which the encoding of one text is told.
struct TextDecoding {
  let bytes: ArraySlice<UInt8>
  /// Whether the content decides when the declaration is wrong.
  let mayDetect: Bool

  func run(_ label: String?) throws(Rejection) -> DecodedText {
    if let marked = try byMark() { return marked }
    guard let label, !label.isEmpty else { return try undeclared() }
    guard let encoding = TextEncoding(label: label) else {
      // A name that nobody knows says nothing; sound UTF-8 speaks for itself.
      if firstOutsideUTF8(bytes) == nil {
        return valid(notes: ["the declared encoding is not known; the text is UTF-8"])
      }
      if mayDetect { return try undeclared() }
      throw refusal(.wrongEncoding, "the declared encoding is none that is read here", nil)
    }
    return try byDeclaration(encoding)
  }

  // MARK: - Marked

  private func byMark() throws(Rejection) -> DecodedText? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = bytes.dropFirst(3)
      if let bad = firstOutsideUTF8(rest) { throw notUTF8(bad) }
      return DecodedText(bytes: Array(rest), encoding: .utf8, basis: .mark, markLength: 3)
    }
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return nil }
    var text = try utf16(bytes.dropFirst(2), bigEndian: isBig, basis: .mark)
    text.markLength = 2
    return text
  }

  private func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool, basis: DecodedText.Basis)
    throws(Rejection) -> DecodedText
  {
    let encoding = bigEndian ? TextEncoding.utf16BigEndian : .utf16LittleEndian
    let text: [UInt8]
    switch decodedUTF16(bytes, bigEndian: bigEndian) {
    case .success(let decoded): text = decoded
    case .failure(let bad) where bad.isCutOff:
      throw refusal(.incomplete, "the UTF-16 text ends inside a character", bad)
    case .failure(let bad):
      throw refusal(.loneSurrogate, "half of a surrogate pair stands in the UTF-16 text", bad)
    }
    return DecodedText(
      bytes: text,
      encoding: encoding,
      basis: basis,
      notes: ["the text was \(encoding.name)"]
    )
  }

  // MARK: - Declared

  private func byDeclaration(_ encoding: TextEncoding) throws(Rejection) -> DecodedText {
    switch encoding.kind {
    case .utf8:
      guard let bad = firstOutsideUTF8(bytes) else { return valid(basis: .declared) }
      if mayDetect { return try undeclared(contradicting: encoding) }
      throw notUTF8(bad)
    case .utf16(let bigEndian):
      // A declaration that can be read byte by byte is not in UTF-16.
      if let wide = wideOrder { return try utf16(bytes, bigEndian: wide, basis: .declared) }
      if firstOutsideUTF8(bytes) == nil {
        return valid(notes: ["the text is declared to be \(encoding.name), but is UTF-8"])
      }
      return try utf16(bytes, bigEndian: bigEndian, basis: .declared)
    case .singleByte: return try singleByte(encoding)
    case .multiByte(let name):
      switch MultiByte(name: name).decoded(bytes) {
      case .success(let text): return declared(text, encoding)
      case .failure(let bad): return try contradicted(encoding, bad)
      }
    }
  }

  private func singleByte(_ encoding: TextEncoding) throws(Rejection) -> DecodedText {
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    if isASCII { return valid(basis: .declared) }
    if firstOutsideUTF8(bytes) == nil {
      return valid(notes: ["the text is declared to be \(encoding.name), but is UTF-8"])
    }
    guard let table = SingleByte(encoding) else {
      throw refusal(.wrongEncoding, "the declared encoding is none that is read here", nil)
    }
    switch table.decoded(bytes) {
    case .success(let text):
      guard let other = contradiction(of: bytes, readAs: text) else {
        return declared(text, encoding)
      }
      if mayDetect { return try undeclared(contradicting: encoding) }
      throw refusal(
        .wrongEncoding,
        "the text is declared to be \(encoding.name), but its letters are those of \(other.encoding.name)",
        nil
      )
    case .failure(let bad):
      // What is called ISO-8859-1 or -15 is mostly windows-1252, which has characters in its gap.
      if ["ISO-8859-1", "ISO-8859-15"].contains(encoding.name),
        let wider = SingleByte(.windows1252),
        case .success(let text) = wider.decoded(bytes)
      {
        var result = declared(text, .windows1252)
        result.notes = ["the text is declared to be \(encoding.name), but is windows-1252"]
        return result
      }
      return try contradicted(encoding, bad)
    }
  }

  private func contradicted(_ encoding: TextEncoding, _ bad: BadByte) throws(Rejection)
    -> DecodedText
  {
    if mayDetect { return try undeclared(contradicting: encoding) }
    if bad.isCutOff {
      throw refusal(.incomplete, "the \(encoding.name) text ends inside a character", bad)
    }
    throw refusal(
      .wrongEncoding,
      "the text is declared to be \(encoding.name), which has no such byte",
      bad
    )
  }

  private func declared(_ text: [UInt8], _ encoding: TextEncoding) -> DecodedText {
    DecodedText(
      bytes: text,
      encoding: encoding,
      basis: .declared,
      notes: ["the text was \(encoding.name), as declared"]
    )
  }

  // MARK: - Undeclared

  private func valid(basis: DecodedText.Basis = .valid, notes: [String] = []) -> DecodedText {
    DecodedText(bytes: Array(bytes), encoding: .utf8, basis: basis, notes: notes)
  }

  private func undeclared(contradicting declared: TextEncoding? = nil) throws(Rejection)
    -> DecodedText
  {
    if let bigEndian = wideOrder { return try utf16(bytes, bigEndian: bigEndian, basis: .detected) }
    guard let bad = firstOutsideUTF8(bytes) else {
      // A text with escape sequences of ISO-2022 is ASCII to the eye of UTF-8.
      return valid()
    }
    let words = declared.map { "the text is not \($0.name), as declared" }
    if bad.isCutOff, bad.offset > bytes.startIndex,
      bytes[..<bad.offset].contains(where: { $0 > 0x7F })
    {
      throw refusal(.incomplete, "the UTF-8 text ends inside a character", bad)
    }
    guard let guess = detectedEncoding(bytes) else {
      throw refusal(
        .unclearEncoding,
        "\(words ?? "the text is not UTF-8"), and fits no other encoding",
        bad
      )
    }
    let percent = Int((guess.confidence * 100).rounded(.down))
    guard guess.confidence >= leastConfidence else {
      throw refusal(
        .unclearEncoding,
        "\(words ?? "the text is not UTF-8 and declares nothing else"); it may be "
          + "\(guess.encoding.name) (\(percent) %), or \(guess.rival ?? "something else"): too unsure to read",
        bad
      )
    }
    var notes = [
      "the text was taken to be \(guess.encoding.name) by its letters (\(percent) % sure)"
    ]
    if let words { notes.insert(words, at: 0) }
    return DecodedText(
      bytes: guess.text,
      encoding: guess.encoding,
      basis: .detected,
      confidence: guess.confidence,
      notes: notes
    )
  }

  /// The byte order of UTF-16 without a mark, told by zeros at every other place; nil for other texts.
  private var wideOrder: Bool? {
    let head = bytes.prefix(1024)
    guard head.count >= 4, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = head.count / 2
    if zeros[0] * 10 >= half * 4, zeros[1] * 20 <= half { return true }
    if zeros[1] * 10 >= half * 4, zeros[0] * 20 <= half { return false }
    return nil
  }

  private func notUTF8(_ bad: BadByte) -> Rejection {
    bad.isCutOff
      ? refusal(.incomplete, "the UTF-8 text ends inside a character", bad)
      : refusal(.notUTF8, "a byte stands here that is not UTF-8", bad)
  }

  private func refusal(_ code: RejectionCode, _ message: String, _ bad: BadByte?) -> Rejection {
    guard let bad else { return Rejection(.init(code, message)) }
    let before = Array(bytes[bytes.startIndex..<max(bytes.startIndex, bad.offset)])
    let place = JSONPlaces(before).place(of: before.count)
    return Rejection(
      .init(code, message, origin: Origin(place: place, offset: bad.offset, pointer: ""))
    )
  }
}

/// Turns UTF-16 into UTF-8; half a pair and half a unit are faults.
func decodedUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> Result<[UInt8], BadByte> {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var at = bytes.startIndex
  func unit(_ index: Int) -> UInt32 {
    bigEndian
      ? UInt32(bytes[index]) << 8 | UInt32(bytes[index + 1])
      : UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index])
  }
  while at < bytes.endIndex {
    guard at + 1 < bytes.endIndex else { return .failure(BadByte(offset: at, isCutOff: true)) }
    var value = unit(at)
    var width = 2
    if (0xD800...0xDBFF).contains(value) {
      guard at + 3 < bytes.endIndex else { return .failure(BadByte(offset: at, isCutOff: true)) }
      let low = unit(at + 2)
      guard (0xDC00...0xDFFF).contains(low) else { return .failure(BadByte(offset: at)) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
      width = 4
    }
    guard let scalar = Unicode.Scalar(value) else { return .failure(BadByte(offset: at)) }
    if value < 0x80 {
      text.append(UInt8(value))
    } else {
      text.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
    at += width
  }
  return .success(text)
}
