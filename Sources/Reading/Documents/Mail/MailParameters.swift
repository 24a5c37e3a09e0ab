/// A structured header field: a word and its parameters (RFC 2045 5.1, continued and encoded as
/// RFC 2231 has it).
struct MailParameters {
  /// In small letters, for example `text/plain`.
  private(set) var word: String
  private var parameters: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    var pieces: [String: [(number: Int, isEncoded: Bool, value: [UInt8])]] = [:]
    let parts = split(withoutComments(bytes))
    word = parts.first.map { lowered($0.filter { !isSpace($0) }) } ?? ""
    for part in parts.dropFirst().prefix(64) {
      guard let equals = part.firstIndex(of: 0x3D) else { continue }
      var name = lowered(trimmed(part[..<equals]))
      let value = unquoted(trimmed(part[(equals + 1)...]))
      let isEncoded = name.hasSuffix("*")
      if isEncoded { name.removeLast() }
      var number = 0
      if let star = name.utf8.lastIndex(of: 0x2A), let found = Int(name[star...].dropFirst()) {
        number = found
        name = String(name[..<star])
      }
      pieces[name, default: []].append((number, isEncoded, value))
    }
    for (name, found) in pieces { parameters[name] = Self.joined(found) }
  }

  subscript(_ name: String) -> String? { parameters[name] }

  private static func joined(_ pieces: [(number: Int, isEncoded: Bool, value: [UInt8])]) -> String {
    var bytes: [UInt8] = []
    var charset: String?
    for (index, piece) in pieces.sorted(by: { $0.number < $1.number }).enumerated() {
      guard piece.isEncoded else {
        bytes += piece.value
        continue
      }
      var value = piece.value[...]
      if index == 0 {
        let parts = value.split(separator: 0x27, maxSplits: 2, omittingEmptySubsequences: false)
        if parts.count == 3 {
          charset = lowered(parts[0])
          value = parts[2]
        }
      }
      bytes += percentDecoded(value)
    }
    if let charset, let text = decodedCharset(bytes, charset: charset) { return text }
    return decodedWords(bytes)
  }
}

/// The parts between semicolons, those within quotation marks left whole.
private func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
  var parts: [ArraySlice<UInt8>] = []
  var start = 0
  var isQuoted = false
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case 0x22: isQuoted.toggle()
    case 0x5C where isQuoted: index += 1
    case 0x3B where !isQuoted:
      parts.append(bytes[start..<index])
      start = index + 1
    default: break
    }
    index += 1
  }
  parts.append(bytes[min(start, bytes.count)...])
  return parts
}

/// A structured field without its comments in round brackets (RFC 5322 3.2.2), which may be nested.
func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
  guard bytes.contains(0x28) else { return bytes }
  var kept: [UInt8] = []
  var depth = 0
  var isQuoted = false
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte == 0x5C, depth > 0 || isQuoted {
      if depth == 0 { kept += bytes[index..<min(index + 2, bytes.count)] }
      index += 2
      continue
    }
    if byte == 0x22, depth == 0 { isQuoted.toggle() }
    if byte == 0x28, !isQuoted {
      depth += 1
    } else if byte == 0x29, !isQuoted, depth > 0 {
      depth -= 1
    } else if depth == 0 {
      kept.append(byte)
    }
    index += 1
  }
  return kept
}

func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  guard bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 else { return Array(bytes) }
  var text: [UInt8] = []
  var isEscaped = false
  for byte in bytes.dropFirst().dropLast() {
    if byte == 0x5C, !isEscaped {
      isEscaped = true
    } else {
      text.append(byte)
      isEscaped = false
    }
  }
  return text
}

private func percentDecoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var decoded: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] == 0x25, index + 2 < bytes.endIndex, let high = hexDigit(bytes[index + 1]),
      let low = hexDigit(bytes[index + 2])
    {
      decoded.append(high << 4 | low)
      index += 3
    } else {
      decoded.append(bytes[index])
      index += 1
    }
  }
  return decoded
}
