import Notices
import Reading
import Yams

extension PipelineReader {
  /// Reads `tables/<name>.yaml`: how the columns of a register's export become notices.
  func tableMapping(_ name: String, _ log: inout ProblemLog) -> TableMapping? {
    guard let file = open("tables/\(name)", &log),
      let members = file.members(
        of: file.root,
        "a mapping of a table",
        allowed: [
          "table", "title", "delimiter", "quote", "encoding", "needs", "fixed", "columns",
        ],
        required: ["table", "title", "needs", "columns"],
        &log
      )
    else { return nil }
    expect(name, members["table"], in: file, &log)
    var columns: [TableColumn] = []
    if let node = members["columns"] {
      for (field, key, value) in file.pairs(of: node, "“columns”", &log) ?? [] {
        guard let path = path(field, key, in: file, &log) else { continue }
        let column = column(field, value, in: file, &log)
        if column.separator != nil, !path.takesSeveral {
          file.report(value, "“\(field)” holds one value; take “separator” away", &log)
        }
        columns.append(column)
      }
    }
    return TableMapping(
      name: name,
      title: file.text(members["title"], "“title”", &log) ?? name,
      delimiter: character(members["delimiter"], "“delimiter”", in: file, &log),
      quote: character(members["quote"], "“quote”", in: file, &log) ?? UInt8(ascii: "\""),
      encoding: encoding(members["encoding"], in: file, &log),
      columns: columns,
      fixed: fixed(members["fixed"], in: file, &log),
      needed: needed(members["needs"], columns, in: file, &log)
    )
  }

  private func path(
    _ field: String,
    _ node: Node,
    in file: YAMLFile,
    _ log: inout ProblemLog
  ) -> FieldPath? {
    guard let path = FieldPath(field) else {
      let step = field.split(separator: ".").first.map(String.init) ?? field
      let names = Notice.shape.members.map(\.name)
      let inner = Person.shape.members.map { "persons.\($0.name)" }
      let meant = nearest(to: field, among: names + inner) ?? nearest(to: step, among: names)
      let remedy = meant.map { "; did you mean “\($0)”?" } ?? ""
      file.report(node, "“\(field)” is not a field of a notice\(remedy)", &log)
      return nil
    }
    if case .record(let shape) = path.type, !["document", "alias"].contains(shape.name) {
      file.report(node, "“\(field)” is a group; name a field of it, as “\(field).…”", &log)
      return nil
    }
    return path
  }

  private func character(
    _ node: Node?,
    _ what: String,
    in file: YAMLFile,
    _ log: inout ProblemLog
  ) -> UInt8? {
    guard let node, let text = file.text(node, what, &log) else { return nil }
    let byte: UInt8? = text == "tab" ? 0x09 : text.utf8.count == 1 ? text.utf8.first : nil
    if byte == nil { file.report(node, "\(what) is one ASCII character, or “tab”", &log) }
    return byte
  }

  private func encoding(_ node: Node?, in file: YAMLFile, _ log: inout ProblemLog) -> String? {
    guard let node, let label = file.text(node, "“encoding”", &log) else { return nil }
    if !isKnownEncoding(label) {
      file.report(node, "“\(label)” is no encoding that is read, for example windows-1256", &log)
    }
    return label
  }

  private func fixed(
    _ node: Node?,
    in file: YAMLFile,
    _ log: inout ProblemLog
  ) -> [TableMapping.Fixed] {
    guard let node else { return [] }
    var fixed: [TableMapping.Fixed] = []
    for (field, key, value) in file.pairs(of: node, "“fixed”", &log) ?? [] {
      guard let path = path(field, key, in: file, &log),
        let text = file.text(value, "“\(field)”", &log)
      else { continue }
      if case .code(let words) = path.type, !words.contains(text) {
        let meant = nearest(to: text, among: words).map { "; did you mean “\($0)”?" } ?? ""
        let known = words.joined(separator: ", ")
        file.report(value, "“\(text)” is none of \(known)\(meant)", &log)
        continue
      }
      fixed.append(TableMapping.Fixed(field: field, value: text))
    }
    return fixed
  }

  private func needed(
    _ node: Node?,
    _ columns: [TableColumn],
    in file: YAMLFile,
    _ log: inout ProblemLog
  ) -> [String] {
    guard let node else { return [] }
    let fields = file.texts(node, "“needs”", &log)
    if fields.isEmpty { file.report(node, "“needs” names at least one field", &log) }
    for (item, field) in zip(file.items(of: node), fields)
    where !columns.contains(where: { $0.field == field }) {
      file.report(item, "“\(field)” is not among the columns", &log)
    }
    return fields
  }
}
