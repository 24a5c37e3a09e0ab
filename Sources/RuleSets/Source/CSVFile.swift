/// A CSV file (RFC 4180) with a header line, read as a whole with the line of each row.
struct CSVFile {
  /// One row: its line in the file, its fields in the order of the header, and the offset at which each begins.
  struct Row {
    let line: Int
    let fields: [String]
    let offsets: [Int]
  }

  let source: SourceFile
  let header: [String]
  let rows: [Row]

  /// Reads a file; rows with too few or too many fields are logged and left out.
  init?(_ source: SourceFile, columns: [String], _ log: inout ProblemLog) {
    self.source = source
    var records = Self.records(of: source.bytes)
    guard !records.isEmpty else {
      log.add(
        ConfigurationProblem(
          file: source.name,
          message: "is empty; its first line is \(columns.joined(separator: ","))"
        )
      )
      return nil
    }
    header = records.removeFirst().fields
    guard header == columns else {
      log.add(
        ConfigurationProblem(
          file: source.name,
          line: 1,
          message: "the first line must be \(columns.joined(separator: ","))"
        )
      )
      return nil
    }
    var rows: [Row] = []
    rows.reserveCapacity(records.count)
    for record in records where record.fields != [""] {
      if record.fields.count == columns.count {
        rows.append(record)
      } else {
        log.add(
          ConfigurationProblem(
            file: source.name,
            line: record.line,
            message: "has \(record.fields.count) fields where the header has \(columns.count)"
          )
        )
      }
    }
    self.rows = rows
  }

  private static func records(of bytes: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var fields: [String] = []
    var offsets: [Int] = []
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = 1
    var start = line
    while at < bytes.count {
      let (field, end, newlines) = field(of: bytes, at)
      fields.append(field)
      offsets.append(at)
      line += newlines
      at = end
      if at < bytes.count, bytes[at] == UInt8(ascii: ",") {
        at += 1
        if at == bytes.count {
          fields.append("")
          offsets.append(at)
        }
        continue
      }
      if at < bytes.count, bytes[at] == UInt8(ascii: "\r") { at += 1 }
      if at < bytes.count, bytes[at] == UInt8(ascii: "\n") { at += 1 }
      rows.append(Row(line: start, fields: fields, offsets: offsets))
      fields = []
      offsets = []
      line += 1
      start = line
    }
    if !fields.isEmpty { rows.append(Row(line: start, fields: fields, offsets: offsets)) }
    return rows
  }

  // The field that starts at an offset, where it ends, and how many line ends it holds.
  private static func field(of bytes: [UInt8], _ start: Int) -> (String, Int, Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "\"") else {
      var at = start
      while at < bytes.count, bytes[at] != 0x2C, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
      return (String(decoding: bytes[start..<at], as: UTF8.self), at, 0)
    }
    var content: [UInt8] = []
    var newlines = 0
    var at = start + 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") else { break }
        at += 1
      }
      if bytes[at] == 0x0A { newlines += 1 }
      content.append(bytes[at])
      at += 1
    }
    return (String(decoding: content, as: UTF8.self), min(at + 1, bytes.count), newlines)
  }
}
