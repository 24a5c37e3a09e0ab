package import JSON
import Notices
import Reading
package import Records
package import RuleSets

/// Makes records of the product's vocabulary from the rows of a register's table.
package struct ColumnReader: Sendable {
  /// One field and the cell that it comes from.
  private struct Source: Sendable {
    let cell: Int
    let column: TableColumn
    /// The field's name, and that of the field within it.
    let steps: [String]
    let isList: Bool
    /// Whether the field within the field holds several values, as the countries of a protection.
    let isInnerList: Bool
    let leaf: FieldType
  }

  private let sources: [Source]
  private let delimiter: UInt8
  private let width: Int
  /// Names of columns that no field claims.
  package let unclaimed: [String]

  /// Claims the columns of a table by their names.
  ///
  /// - Throws: ``ImportFileError`` when no column holds the id, unless none is needed; then when none holds anything.
  package init(
    _ mapping: ImportMapping,
    kind: LocalKind,
    names: [String],
    delimiter: UInt8,
    needsID: Bool = true
  ) throws(ImportFileError) {
    let shape = kind == .person ? LocalPerson.shape : LocalModus.shape
    let headers = names.map(TableColumn.normalized)
    var claimed: Set<Int> = []
    var sources: [Source] = []
    for column in mapping.columns {
      let steps = column.field.split(separator: ".").map(String.init)
      guard let first = steps.first, let member = shape.member(first) else { continue }
      let wanted = column.headers.map(TableColumn.normalized)
      let cell = wanted.lazy.compactMap { headers.firstIndex(of: $0) }.first
      guard let cell, claimed.insert(cell).inserted else { continue }
      var isList = false
      var leaf = member.type
      if case .list(let inner) = leaf { (isList, leaf) = (true, inner) }
      if case .record(let inner) = leaf, steps.count > 1 {
        leaf = inner.member(steps[1])?.type ?? .text
      }
      var isInnerList = false
      if case .list(let inner) = leaf, steps.count > 1 { (isInnerList, leaf) = (true, inner) }
      sources.append(
        Source(
          cell: cell,
          column: column,
          steps: steps,
          isList: isList,
          isInnerList: isInnerList,
          leaf: leaf
        )
      )
    }
    guard sources.contains(where: { !needsID || $0.column.field == "id" }) else {
      let names = ["full_name", "family_name", "forenames"]
      let wanted = mapping.columns.filter { needsID ? $0.field == "id" : names.contains($0.field) }
        .flatMap(\.headers)
      throw ImportFileError(
        line: 1,
        reason: "no column is called \((wanted.isEmpty ? ["id"] : wanted).joined(separator: ", "))",
        remedy: "name the column\(needsID ? " of the id" : "s") in pipelines/\(mapping.name).yaml"
      )
    }
    self.sources = sources
    self.delimiter = delimiter
    width = names.count
    unclaimed = names.indices.filter { !claimed.contains($0) }.map { names[$0] }
  }

  /// Claims the columns of a table by its first row, with the delimiter that makes most sense of it.
  package init(
    _ mapping: ImportMapping,
    of file: RecordFile,
    kind: LocalKind,
    needsID: Bool = true
  ) throws(ImportFileError) {
    let (names, delimiter) = try file.header(
      delimiters: [mapping.delimiter] + ";\t|,".utf8.filter { $0 != mapping.delimiter },
      knowing: { Self.knows($0, in: mapping) }
    )
    try self.init(mapping, kind: kind, names: names, delimiter: delimiter, needsID: needsID)
  }

  /// How many names of a header the mapping knows.
  package static func knows(_ names: [String], in mapping: ImportMapping) -> Int {
    let known = Set(mapping.columns.flatMap { $0.headers.map(TableColumn.normalized) })
    return names.count { known.contains(TableColumn.normalized($0)) }
  }

  /// The record of a row, and what is wrong with its cells; nil when the cells cannot be told apart, or all are empty.
  package func record(_ bytes: [UInt8], in range: Range<Int>) -> (
    node: JSONNode?, issues: [String]
  ) {
    let cells = DelimitedText(delimiter: delimiter).cells(of: bytes, in: range)
    // Spreadsheets end with rows of empty cells.
    if cells.allSatisfy({ $0.bytes.allSatisfy { $0 <= 0x20 } }) { return (nil, []) }
    guard cells.count <= width else {
      return (
        nil,
        ["has \(cells.count) cells under \(width) names; see whether a quotation mark is missing"]
      )
    }
    var issues: [String] = []
    var record = RecordAssembly()
    for source in sources where source.cell < cells.count {
      guard let text = String(validating: cells[source.cell].bytes, as: UTF8.self) else {
        issues.append("\(source.column.field): is not UTF-8; convert the file")
        continue
      }
      let values = values(of: text, source, &issues)
      guard !values.isEmpty else { continue }
      record.put(
        source.isInnerList ? [JSONNode(values)] : values,
        at: source.steps,
        isList: source.isList
      )
    }
    return (record.node, issues)
  }

  private func values(of text: String, _ source: Source, _ issues: inout [String]) -> [JSONNode] {
    let texts: [Substring]
    if let separator = source.column.separator, !separator.isEmpty {
      texts = text.split(separator: separator)
    } else {
      texts = [text[...]]
    }
    return texts.compactMap { part in
      let trimmed = Self.trimmed(part)
      guard !trimmed.isEmpty else { return nil }
      let words = source.column.words
      let value = words[trimmed] ?? words[trimmed.lowercased()] ?? trimmed
      guard !source.column.dates.isEmpty else { return Self.node(value, as: source.leaf) }
      if let date = source.column.dates.lazy.compactMap({ $0.date(value) }).first {
        return JSONNode(date.description)
      }
      let orders = source.column.dates.map(\.rawValue).joined(separator: ", ")
      issues.append("\(source.column.field): is no date in the order \(orders)")
      return nil
    }
  }

  private static func node(_ value: String, as type: FieldType) -> JSONNode {
    switch type {
    case .integer, .number:
      return Double(value) == nil ? JSONNode(value) : JSONNode(value: .number(value))
    case .boolean:
      switch value.lowercased() {
      case "true": return true
      case "false": return false
      default: return JSONNode(value)
      }
    case .country: return JSONNode(value.utf8.count <= 3 ? value.uppercased() : value)
    case .code(let words):
      return JSONNode(words.first { $0.lowercased() == value.lowercased() } ?? value)
    default: return JSONNode(value)
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}

/// Puts values of fields and of fields within fields together.
private struct RecordAssembly {
  private var members: [(name: String, values: [JSONNode], parts: [[JSONMember]], isList: Bool)] =
    []

  mutating func put(_ values: [JSONNode], at steps: [String], isList: Bool) {
    let place: Int
    if let known = members.firstIndex(where: { $0.name == steps[0] }) {
      place = known
    } else {
      place = members.count
      members.append((steps[0], [], [], isList))
    }
    guard steps.count > 1 else {
      members[place].values = values
      return
    }
    let name = steps[1]
    for (index, value) in values.enumerated() {
      while members[place].parts.count <= index { members[place].parts.append([]) }
      members[place].parts[index].append(JSONMember(key: name, node: value))
    }
  }

  var node: JSONNode {
    JSONNode(
      value: .object(
        members.map { member in
          let parts = member.parts.map { JSONNode(value: .object($0)) }
          let items = member.values + parts
          return JSONMember(
            key: member.name,
            node: member.isList ? JSONNode(items) : items.first ?? .null
          )
        }
      )
    )
  }
}

extension DateOrder {
  /// Reads a date of which the small end may be missing; nil for anything else.
  func date(_ text: String) -> PartialDate? {
    let bytes = Array(text.utf8)
    if self == .compact {
      guard [4, 6, 8].contains(bytes.count), bytes.allSatisfy(Self.isDigit) else { return nil }
      return PartialDate(
        year: Self.number(bytes[..<4]),
        month: bytes.count > 4 ? Self.number(bytes[4..<6]) : nil,
        day: bytes.count > 6 ? Self.number(bytes[6...]) : nil
      )
    }
    let parts = bytes.split(omittingEmptySubsequences: false) { "-/. ".utf8.contains($0) }
    guard (1...3).contains(parts.count),
      parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(Self.isDigit) })
    else { return nil }
    var numbers = parts.map(Self.number)
    var yearFirst = parts
    if self != .yearFirst {
      yearFirst.reverse()
      numbers.reverse()
      if self == .monthFirst, numbers.count == 3 { numbers.swapAt(1, 2) }
    }
    guard yearFirst[0].count == 4, yearFirst.dropFirst().allSatisfy({ $0.count <= 2 }) else {
      return nil
    }
    return PartialDate(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
