package import Notices

/// How many rows of a table an owner has to renew, and by when.
package struct OwnedRows: Sendable, Hashable {
  /// The path within the configuration directory.
  package let file: String
  package let owner: String
  /// The last day on which the rows count as confirmed.
  package let expiry: CivilDay
  package var count: Int
}

/// Reads the tables of `codes/`, collecting every problem.
struct TableReader {
  let directory: String
  var log = ProblemLog()
  private(set) var owned: [OwnedRows] = []
  /// The bytes of every table read, for the hash.
  private(set) var sources: [SourceFile] = []

  init(directory: String) {
    self.directory = directory
  }

  /// Whether the bureau has a table.
  func has(_ name: String) -> Bool {
    var unheard = ProblemLog()
    return SourceFile("codes/\(name).csv", in: directory, &unheard) != nil
  }

  mutating func file(_ name: String, columns: [String]) -> CSVFile? {
    guard let source = SourceFile("codes/\(name).csv", in: directory, &log) else { return nil }
    sources.append(source)
    return CSVFile(source, columns: columns, &log)
  }

  /// The rows of a file, with the problems of each logged at its line.
  mutating func forEachRow(
    of name: String,
    columns: [String],
    _ body: (inout RowReader) -> Void
  ) {
    guard let file = file(name, columns: columns) else { return }
    let isOwned = columns.suffix(3) == ["owner", "date", "expiry"]
    for row in file.rows {
      var reader = RowReader(source: file.source, columns: columns, row: row, log: log)
      body(&reader)
      if isOwned { note(&reader, file.source.name) }
      log = reader.log
    }
  }

  private mutating func note(_ reader: inout RowReader, _ file: String) {
    let owner = reader.text("owner")
    _ = reader.day("date")
    guard let expiry = reader.day("expiry") else { return }
    if let last = owned.indices.last, owned[last].file == file, owned[last].owner == owner,
      owned[last].expiry == expiry
    {
      owned[last].count += 1
    } else {
      owned.append(OwnedRows(file: file, owner: owner, expiry: expiry, count: 1))
    }
  }
}

/// One row of a table by the names of its columns.
struct RowReader {
  let source: SourceFile
  let columns: [String]
  let row: CSVFile.Row
  var log: ProblemLog

  /// The text of a column; empty when nothing stands there.
  func text(_ column: String) -> String {
    columns.firstIndex(of: column).map { row.fields[$0] } ?? ""
  }

  /// The text of a column, which must not be empty.
  mutating func required(_ column: String) -> String {
    let text = text(column)
    if text.isEmpty { report("“\(column)” is empty", at: column) }
    return text
  }

  mutating func day(_ column: String) -> CivilDay? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    guard let date = PartialDate(text), date.isFull else {
      report("“\(column)” is not a date that exists, written YYYY-MM-DD", at: column)
      return nil
    }
    return date.earliest
  }

  mutating func word(_ column: String, of known: [String]) -> String {
    let text = text(column)
    if !known.contains(text) {
      let told = known.filter { !$0.isEmpty }
      let meant = nearest(to: text, among: told).map { "; did you mean “\($0)”?" } ?? ""
      report(
        "“\(text)” is not a \(column); known are \(told.joined(separator: ", "))\(meant)",
        at: column
      )
    }
    return text
  }

  mutating func integer(_ column: String) -> Int? {
    guard let number = Int(text(column)) else {
      report("“\(column)” is not a whole number", at: column)
      return nil
    }
    return number
  }

  /// Reports what is wrong with a column, or with the row as a whole.
  mutating func report(_ message: String, at column: String? = nil) {
    let place = column.flatMap { columns.firstIndex(of: $0) }.map {
      source.place(of: row.offsets[$0])
    }
    log.add(
      ConfigurationProblem(
        file: source.name,
        line: place?.line ?? row.line,
        column: place?.column ?? 0,
        message: message
      )
    )
  }
}
