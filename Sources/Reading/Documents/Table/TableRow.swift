import JSON
import Notices

/// A row of a register's table while its cells become a notice.
struct TableRow {
  var draft: NoticeDraft
  private let header: TableHeader
  private let policy: ReadingPolicy
  private var tree = DocumentTree()
  private static let otherBirths = FieldPath("persons.birth_dates")
  /// How many values a field has so far.
  private var counts: [String: Int] = [:]

  init(header: TableHeader, policy: ReadingPolicy, places: JSONPlaces) {
    self.header = header
    self.policy = policy
    draft = NoticeDraft(places: places)
  }

  mutating func read(_ cells: [DelimitedText.Cell]) {
    for source in header.sources {
      for place in source.cells where place < cells.count {
        guard let text = text(cells[place], place) else { continue }
        take(text, source, at: cells[place].offset, pointer(place))
      }
    }
    if counts.isEmpty {
      draft.refuse(
        .brokenRow,
        "no column of the row has a value that is read",
        at: cells.first?.offset ?? 0,
        ""
      )
    }
    for fixed in header.mapping.fixed { put(fixed) }
    for place in header.unclaimed where place < cells.count {
      guard !cells[place].bytes.allSatisfy(isSpace) else { continue }
      let raw = String(decoding: cells[place].bytes.prefix(1000), as: UTF8.self)
      draft.remark(header.names[place], raw, .notRead, "no field takes this column")
    }
  }

  /// The document, or its rejection with every reason.
  mutating func finished(at offset: Int) -> Result<AdaptedDocument, Rejection> {
    var log = FieldLog()
    draft.notice = Notice(document: tree.node, log: &log)
    for issue in log.issues {
      draft.refuse(
        RejectionCode(issue.code),
        "“\(issue.path)” \(issue.message)",
        at: max(offset, Int(issue.offset)),
        "",
        path: issue.path
      )
    }
    return draft.finished(as: .table, at: offset)
  }

  private func pointer(_ place: Int) -> String {
    let name = header.names[place]
    guard name.utf8.contains(where: { $0 == 0x7E || $0 == 0x2F }) else { return "/" + name }
    return "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
  }

  /// The text of a cell; nil when it is blank, or its content refuses the row.
  private mutating func text(_ cell: DelimitedText.Cell, _ place: Int) -> String? {
    guard !cell.bytes.allSatisfy(isSpace) else { return nil }
    let name = header.names[place]
    if cell.bytes.count > policy.json.field {
      let message = "“\(name)” is longer than the \(policy.json.field) bytes that are read"
      draft.refuse(.fieldTooLarge, message, at: cell.offset, pointer(place))
      return nil
    }
    if cell.bytes.contains(0) {
      draft.refuse(
        .nulCharacter,
        "“\(name)” has the character U+0000 in it",
        at: cell.offset,
        pointer(place)
      )
      return nil
    }
    let text = String(decoding: cell.bytes, as: UTF8.self)
    if case .repaired(let repaired) = doubleEncoding(of: text) {
      draft.remark(name, text, .converted, "the text was encoded in UTF-8 twice, which was undone")
      return repaired
    }
    return text
  }

  private mutating func take(
    _ text: String,
    _ source: TableHeader.Source,
    at offset: Int,
    _ pointer: String
  ) {
    let path = source.path
    let reading = CellReading(text, path, source.column, in: policy.vocabulary)
    for remark in reading.remarks {
      draft.remark(path.path(of: counts[path.field] ?? 0), remark.raw, remark.act, remark.message)
    }
    if let refusal = reading.refusal {
      draft.refuse(.wrongValue, "“\(path.field)” \(refusal)", at: offset, pointer, path: path.field)
    }
    for node in reading.nodes { put(node, at: path, offset, pointer) }
    if !reading.otherDates.isEmpty, let others = Self.otherBirths {
      for date in reading.otherDates { put(date.field, at: others, offset, pointer) }
    }
  }

  private mutating func put(_ node: JSONNode, at path: FieldPath, _ offset: Int, _ pointer: String)
  {
    let index = counts[path.field] ?? 0
    // A field of one value has its first.
    guard index == 0 || path.takesSeveral else { return }
    tree.put(JSONNode(value: node.value, offset: Int32(clamping: offset)), at: path, index)
    draft.note(path.path(of: index), at: offset, pointer)
    counts[path.field] = index + 1
  }

  /// Puts a value that every row has; within a group such as a document only where the row has one.
  private mutating func put(_ fixed: TableMapping.Fixed) {
    guard counts[fixed.field] == nil, let path = FieldPath(fixed.field) else { return }
    var count = 1
    if path.steps.count > 1, path.steps.dropLast().last?.isList == true,
      path.steps.first?.name != "persons" || path.steps.count > 2
    {
      let group = path.field[..<(path.field.lastIndex(of: ".") ?? path.field.endIndex)]
      count =
        counts.filter { $0.key.hasPrefix(group + ".") || $0.key == group }.map(\.value).max() ?? 0
    }
    for index in 0..<count {
      let node =
        switch path.type {
        case .boolean: JSONNode(fixed.value == "true")
        case .integer, .number: JSONNode(value: .number(fixed.value))
        default: JSONNode(fixed.value)
        }
      tree.put(node, at: path, index)
    }
  }
}
