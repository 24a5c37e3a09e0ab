import JSON
import Notices

/// The values of one cell, as nodes of a canonical document.
struct CellReading {
  /// What is to be said of a value.
  struct Remark {
    var raw: String
    var act: ReadingRemark.Act
    var message: String
  }

  var nodes: [JSONNode] = []
  /// Other dates that the text can be read as; only for dates of birth.
  var otherDates: [PartialDate] = []
  var remarks: [Remark] = []
  /// Why the row cannot be taken; nil when it can.
  var refusal: String?

  private let path: FieldPath
  private let column: TableColumn
  private let vocabulary: Vocabulary

  /// Reads the text of a cell under a column of a mapping.
  init(_ text: String, _ path: FieldPath, _ column: TableColumn, in vocabulary: Vocabulary) {
    self.path = path
    self.column = column
    self.vocabulary = vocabulary
    let whole = column.words.isEmpty ? text : translated(text)
    if standsForMissing(cleaned(whole), in: vocabulary) {
      // An empty cell says nothing; only a word that does is worth a remark.
      if !cleaned(whole).isEmpty {
        note(text, .readAsMissing, "a placeholder stands in place of a value")
      }
      return
    }
    for part in parts(of: whole) { read(part) }
  }

  private func translated(_ text: String) -> String {
    let word = cleaned(text)
    return column.words[word.lowercased()] ?? text
  }

  private func parts(of text: String) -> [String] {
    guard let separator = column.separator, !separator.isEmpty else { return [text] }
    return text.split(separator: separator).map { translated(String($0)) }.filter {
      !cleaned($0).isEmpty
    }
  }

  private mutating func note(_ raw: String, _ act: ReadingRemark.Act, _ message: String) {
    remarks.append(Remark(raw: raw, act: act, message: message))
  }

  private mutating func take<Value: FieldValue>(_ reading: ValueReading<Value>, _ raw: String) {
    if let act = reading.act { note(raw, act, reading.message) }
    if let value = reading.value { nodes.append(value.field) }
  }

  private mutating func take<Value: FieldValue>(_ list: ListReading<Value>) {
    for remark in list.remarks { note(remark.raw, remark.act, remark.message) }
    nodes += list.values.map(\.field)
  }

  private mutating func read(_ text: String) {
    let name = path.steps.last?.name ?? ""
    switch path.type {
    case .text: readText(text, name)
    case .country:
      if path.isList {
        take(readCountries(text, in: vocabulary))
      } else {
        take(readCountry(text, in: vocabulary), text)
      }
    case .partialDate: readDates(text, name)
    case .integer: readInteger(text, name)
    case .number: readAmount(text)
    case .boolean: take(readAnswer(text, in: vocabulary), text)
    case .code(let known): readCode(text, name, known)
    case .instant: nodes.append(JSONNode(cleaned(text)))
    case .record(let shape):
      if shape.name == IdentityDocument.recordName {
        take(readDocuments(text, in: vocabulary))
      } else {
        nodes.append(JSONNode(cleaned(text)))
      }
    case .list: nodes.append(JSONNode(cleaned(text)))
    }
  }

  private static let sentences: Set<String> = [
    "facts", "text", "translation", "remarks", "description",
  ]

  private mutating func readText(_ text: String, _ name: String) {
    switch name {
    case "eyes", "hair":
      take(readColour(text, of: name == "eyes" ? .eyes : .hair, in: vocabulary), text)
    case "languages": take(readLanguages(text, in: vocabulary))
    default:
      let rewritten = Self.sentences.contains(name) ? paragraphs(text) : cleaned(text)
      guard !rewritten.isEmpty else { return }
      nodes.append(JSONNode(rewritten))
    }
  }

  private mutating func readDates(_ text: String, _ name: String) {
    let isBirth = name.hasPrefix("birth_date")
    let reading = readDate(
      text,
      orders: column.dates,
      window: isBirth ? .births : .events,
      in: vocabulary
    )
    if let act = reading.act { note(text, act, reading.message) }
    if path.isList {
      nodes += reading.dates.map(\.field)
    } else if isBirth {
      nodes += reading.dates.prefix(1).map(\.field)
      otherDates += reading.dates.dropFirst()
    } else if let date = reading.shared {
      nodes.append(date.field)
    }
  }

  private mutating func readInteger(_ text: String, _ name: String) {
    if name == "height_cm" {
      take(readHeight(text, in: vocabulary), text)
    } else if name == "weight_kg" {
      take(readWeight(text, in: vocabulary), text)
    } else if let number = Int(cleaned(text)) {
      nodes.append(JSONNode(number))
    } else if name.hasSuffix("_months") {
      take(readPenalty(text, in: vocabulary), text)
    } else {
      note(text, .readAsMissing, "this is no whole number")
    }
  }

  /// A number with signs between thousands: the last of point and comma is the decimal sign.
  private mutating func readAmount(_ text: String) {
    let bytes = cleaned(text).utf8.filter { $0 != 0x20 && $0 != 0x27 }
    var digits: [UInt8] = []
    let last = bytes.lastIndex { $0 == 0x2E || $0 == 0x2C }
    for (index, byte) in bytes.enumerated() {
      guard byte == 0x2E || byte == 0x2C else {
        digits.append(byte)
        continue
      }
      let repeats = bytes.count { $0 == byte } > 1
      if index == last, !repeats, bytes.count - index - 1 != 3 { digits.append(0x2E) }
    }
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let amount = Double(String(decoding: digits.prefix(20), as: UTF8.self))
    else {
      note(text, .readAsMissing, "this is no amount that can be read")
      return
    }
    nodes.append(JSONNode(amount))
  }

  private mutating func readCode(_ text: String, _ name: String, _ known: [String]) {
    let word = cleaned(text)
    if let code = known.first(where: {
      $0 == word || $0 == word.lowercased() || $0 == word.uppercased()
    }) {
      nodes.append(JSONNode(code))
    } else if name == "sex" {
      take(readSex(word, in: vocabulary), text)
    } else if name == "danger" {
      take(readDanger(text, in: vocabulary))
    } else if ["doc_kind", "notice_type", "diffusion_purpose"].contains(name) {
      // What the document does must be certain, or it would be kept as what it is not.
      refusal = "is none of \(known.joined(separator: ", "))"
    } else {
      note(text, .readAsMissing, "this is none of \(known.joined(separator: ", "))")
    }
  }
}

/// A text of several lines: white space put right within each line, line ends made alike.
func paragraphs(_ text: String) -> String {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    .map { cleaned(String($0)) }
    .reduce(into: [String]()) { lines, line in
      if !line.isEmpty || !(lines.last?.isEmpty ?? true) { lines.append(line) }
    }
    .joined(separator: "\n")
}
