/// Where a copied file ends.
package struct Settlement: Sendable {
  /// The two places that keep bytes.
  package enum End: Sendable {
    /// As it came, under its SHA-256: the file is one notice.
    case archived
    /// Each notice's bytes under their own SHA-256, and the whole file in `archive/whole` for its short retention.
    case sliced([[UInt8]])
    case quarantined(QuarantineReason)
  }

  package let file: CopiedFile
  package let end: End

  /// Says where a file ends.
  package init(_ file: CopiedFile, _ end: End) {
    self.file = file
    self.end = end
  }
}

/// What placing and releasing did besides.
package struct Settled: Hashable, Sendable {
  /// Kept files whose bytes had rotted and were replaced by the good ones now at hand.
  package internal(set) var healed: [SHA256Sum] = []
  /// Originals that somebody wrote to after they were copied; they went back into the inbox as a new drop.
  package internal(set) var writtenAfterCopy: [ClaimID] = []

  /// Nothing besides.
  package init() {}
}

/// Why a file is in quarantine, as its reason file tells people and programs.
package struct QuarantineReason: Hashable, Sendable {
  /// A stable word, such as `crashed-decoder`.
  package let code: String
  /// One sentence.
  package let text: String
  /// Every finding at once; no personal value in any.
  package let reasons: [String]

  /// Takes the words as they are.
  package init(code: String, text: String, reasons: [String] = []) {
    self.code = code
    self.text = text
    self.reasons = reasons
  }

  /// The sum of the file that a reason file speaks of; nil when it does not read.
  static func sum(in json: [UInt8]) -> SHA256Sum? {
    let key = Array("\"sha256\": \"".utf8)
    for line in json.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 }
      if text.starts(with: key) { return SHA256Sum(hex: text.dropFirst(key.count).prefix(64)) }
    }
    return nil
  }

  /// The reason file: one JSON object, UTF-8, the same bytes for the same file.
  func json(for file: CopiedFile, daemonVersion: String) -> [UInt8] {
    let milliseconds = file.claim.id.claimedAtMilliseconds
    var lines = [
      "\"format\": " + quoted("noticed/quarantine/1"),
      "\"claim_id\": " + quoted(file.claim.id.description),
      "\"code\": " + quoted(code),
      "\"text\": " + quoted(text),
      "\"reasons\": [" + reasons.map(quoted).joined(separator: ", ") + "]",
      "\"pipeline\": " + quoted(file.claim.pipeline),
      "\"name\": " + quoted(file.claim.name.readable),
      "\"name_base64\": " + quoted(file.claim.name.base64),
      "\"sha256\": " + quoted(file.sum.hex),
      "\"size\": \(file.size)",
      "\"attempts\": \(file.claim.attempts)",
      "\"claimed_at\": " + quoted(timestamp(milliseconds: milliseconds)),
      "\"daemon_version\": " + quoted(daemonVersion),
    ]
    if file.manifest == .differs { lines.append("\"manifest\": " + quoted("differs")) }
    return Array(("{\n  " + lines.joined(separator: ",\n  ") + "\n}\n").utf8)
  }
}

/// A JSON string (RFC 8259 section 7).
private func quoted(_ text: String) -> String {
  var output = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": output += "\\\""
    case "\\": output += "\\\\"
    case "\n": output += "\\n"
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}":
      let digits = String(scalar.value, radix: 16)
      output += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: output.unicodeScalars.append(scalar)
    }
  }
  return output + "\""
}

/// RFC 3339 in UTC with milliseconds, by the calendar of days since 1970 (proleptic Gregorian).
func timestamp(milliseconds: Int64) -> String {
  func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
  let (days, rest) = (milliseconds / 86_400_000, milliseconds % 86_400_000)
  // Counts from 1 March of the year 0, so that the leap day is the last of its year.
  let shifted = days + 719_468
  let era = shifted / 146_097
  let dayOfEra = shifted % 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let monthFromMarch = (5 * dayOfYear + 2) / 153
  let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
  let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  let date = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  let (hour, minute) = (rest / 3_600_000, rest / 60_000 % 60)
  let (second, fraction) = (rest / 1000 % 60, rest % 1000)
  return date + "T" + padded(hour, 2) + ":" + padded(minute, 2) + ":" + padded(second, 2) + "."
    + padded(fraction, 3) + "Z"
}
