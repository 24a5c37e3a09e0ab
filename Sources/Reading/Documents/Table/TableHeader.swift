import Notices

/// The header of a register's table with the mapping that knows it.
struct TableHeader: Sendable {
  /// A field and the columns that hold its values.
  struct Source: Sendable {
    let path: FieldPath
    let column: TableColumn
    /// The places of the cells in a row.
    let cells: [Int]
  }

  let mapping: TableMapping
  let text: DelimitedText
  let names: [String]
  let sources: [Source]
  /// Columns that no field takes.
  let unclaimed: [Int]
  /// Where the header ends and the first row begins, in bytes.
  let end: Int
  let next: Int
  /// The line on which the first row begins, from 1.
  let line: Int

  /// The delimiters that are tried when a mapping states none.
  static let delimiters: [UInt8] = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]

  /// Finds the mapping that knows most of a table's columns.
  ///
  /// - Throws: `Rejection` that names the columns and the mapping that came nearest.
  static func find(
    in bytes: [UInt8],
    mappings: [TableMapping]
  ) throws(Rejection) -> TableHeader {
    var best: TableHeader?
    var nearest: (header: TableHeader, missing: [String])?
    for mapping in mappings {
      for delimiter in mapping.delimiter.map({ [$0] }) ?? delimiters {
        guard let header = TableHeader(bytes, mapping, delimiter), !header.sources.isEmpty else {
          continue
        }
        let missing = mapping.needed.filter { field in
          !header.sources.contains { $0.path.field == field }
        }
        if missing.isEmpty {
          if header.sources.count > best?.sources.count ?? 0 { best = header }
        } else if header.sources.count > nearest?.header.sources.count ?? 0 {
          nearest = (header, missing)
        }
      }
    }
    if let best { return best }
    throw refusal(nearest, mappings)
  }

  private static func refusal(
    _ nearest: (header: TableHeader, missing: [String])?,
    _ mappings: [TableMapping]
  ) -> Rejection {
    let known = mappings.map { "“\($0.name)”" }.joined(separator: ", ")
    guard let (header, missing) = nearest else {
      // What stands there may be a row of values: it is not shown.
      return Rejection(
        .init(
          .unknownTable,
          "the first row of the table names no column that a mapping knows; mappings are \(known)"
        )
      )
    }
    let seen = header.names.prefix(40).map { "“\(String($0.prefix(40)))”" }.joined(separator: ", ")
    let wanted = missing.map { field in
      let headers = header.mapping.columns.first { $0.field == field }?.headers ?? []
      return "\(field) (\(headers.prefix(3).joined(separator: ", ")))"
    }
    return Rejection(
      .init(
        .unknownTable,
        "the table's columns are \(seen); the nearest mapping is “\(header.mapping.name)”, "
          + "which also needs \(wanted.joined(separator: " and "))"
      )
    )
  }

  private init?(_ bytes: [UInt8], _ mapping: TableMapping, _ delimiter: UInt8) {
    var delimiter = delimiter
    var start = 0
    var line = 1
    var found: (end: Int, next: Int, breaks: Int)?
    while start < bytes.count, found == nil {
      let text = DelimitedText(delimiter: delimiter, quote: mapping.quote)
      let end = bytes.withUnsafeBufferPointer { text.rowEnd(in: $0, from: start, isFinal: true) }
      guard case .row(let end, let next, let breaks) = end else { return nil }
      let row = bytes[start..<end]
      if row.allSatisfy(isSpace) || row.starts(with: Array("sep=".utf8)) {
        // A spreadsheet's own first line, which names the delimiter.
        if row.count == 5, let last = row.last { delimiter = last }
        (start, line) = (next, line + breaks)
      } else {
        found = (end, next, breaks)
      }
    }
    guard let found else { return nil }
    self.mapping = mapping
    text = DelimitedText(delimiter: delimiter, quote: mapping.quote)
    let cells = text.cells(of: bytes, in: start..<found.end)
    guard cells.count <= 1000 else { return nil }
    let names = cells.map { cleaned(String(decoding: $0.bytes, as: UTF8.self)) }
    let headers = names.map(TableColumn.normalized)
    self.names = names
    var claimed: Set<Int> = []
    var sources: [Source] = []
    for column in mapping.columns {
      guard let path = column.path else { continue }
      var places: [Int] = []
      for header in column.normalizedHeaders {
        for (place, name) in headers.enumerated() where name == header && !claimed.contains(place) {
          if places.isEmpty || path.takesSeveral && path.isList { places.append(place) }
        }
      }
      guard !places.isEmpty else { continue }
      claimed.formUnion(places)
      sources.append(Source(path: path, column: column, cells: places.sorted()))
    }
    self.sources = sources
    unclaimed = names.indices.filter { !claimed.contains($0) && !names[$0].isEmpty }
    end = found.end
    next = found.next
    self.line = line + found.breaks
  }
}
