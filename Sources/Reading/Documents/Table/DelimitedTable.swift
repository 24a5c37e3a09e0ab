import JSON

/// A register's table of delimited text: a header, and a notice a row.
struct DelimitedTable: FileFormat {
  let envelope = Envelope.table
  let ranges: [Range<Int>]
  private let source: [UInt8]
  private let text: DecodedText
  private let header: TableHeader
  private let rows: [DelimitedText.Row]
  private let policy: ReadingPolicy
  private let places: JSONPlaces

  static func recognises(_ head: FileHead) -> Bool { looksLikeTable(head.text) }

  static var readsOtherEncodings: Bool { true }

  init(_ bytes: [UInt8], policy: ReadingPolicy) throws(Rejection) {
    guard policy.formats.contains(.table) else {
      let message = "this is \(DocumentFormat.table.inWords), which this pipeline does not take"
      throw Rejection(.init(.formatNotTaken, message))
    }
    text = try Self.decoded(bytes, policy.tables)
    let header = try TableHeader.find(in: text.bytes, mappings: policy.tables)
    let found = header.text.rows(
      of: text.bytes,
      from: header.next,
      line: header.line,
      width: header.names.count,
      most: policy.items
    )
    guard let found else {
      throw Rejection(.init(.tooManyItems, "the file holds more than \(policy.items) notices"))
    }
    guard !found.isEmpty else {
      throw Rejection(.init(.noNotice, "the table has a header and no row"))
    }
    self.header = header
    self.policy = policy
    rows = found
    source = bytes
    places = JSONPlaces(text.bytes)
    let offsets = text.sourceOffsets(
      of: found.flatMap { [$0.range.lowerBound, $0.range.upperBound] }
    )
    ranges = found.indices.map { offsets[2 * $0]..<offsets[2 * $0 + 1] }
  }

  /// The text in UTF-8; an encoding that nothing in the file tells comes from the mapping.
  private static func decoded(
    _ bytes: [UInt8],
    _ mappings: [TableMapping]
  ) throws(Rejection) -> DecodedText {
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if !isMarked, mappings.contains(where: { $0.encoding != nil }),
      firstOutsideUTF8(bytes[...]) != nil,
      let header = try? TableHeader.find(in: bytes, mappings: mappings),
      let encoding = header.mapping.encoding
    {
      return try decodedText(bytes, declared: encoding)
    }
    return try decodedText(bytes)
  }

  func origin(at index: Int) -> Origin { origin(of: rows[index].range.lowerBound) }

  private func origin(of offset: Int) -> Origin {
    Origin(place: places.place(of: offset), offset: offset, pointer: "")
  }

  /// The header with the row: a row alone could not be read again.
  func slice(at index: Int) -> ArraySlice<UInt8>? {
    let start = text.sourceOffsets(of: [header.next])[0]
    return (source[..<start] + source[ranges[index]])[...]
  }

  func read(at index: Int) -> Result<AdaptedDocument, Rejection> {
    let row = rows[index]
    if let reason = fault(of: row, at: index) {
      return .failure(Rejection(.init(.brokenRow, reason, origin: origin(at: index))))
    }
    var reader = TableRow(header: header, policy: policy, places: places)
    reader.read(header.text.cells(of: text.bytes, in: row.range))
    for note in text.notes { reader.draft.remark("", nil, .converted, note) }
    return reader.finished(at: row.range.lowerBound)
  }

  /// What is wrong with the shape of a row; nil when nothing is.
  private func fault(of row: DelimitedText.Row, at index: Int) -> String? {
    if row.isUnclosed {
      return "a quotation mark is opened in the row and not closed as it must be"
    }
    let width = header.names.count
    let count = cells(in: row)
    if count > width { return "the row has \(count) cells under \(width) columns" }
    guard count < width else { return nil }
    // Two short rows that make one together are one with a line break that is not quoted.
    for neighbour in [index - 1, index + 1] where rows.indices.contains(neighbour) {
      let other = rows[neighbour]
      if !other.isUnclosed, count + cells(in: other) == width + 1, cells(in: other) < width {
        return "the row has \(count) of \(width) cells; its neighbour has the others, as after "
          + "a line break that is not quoted"
      }
    }
    if count * 2 < width { return "the row has \(count) cells under \(width) columns" }
    return nil
  }

  /// The number of cells up to the last that is not blank, but at least those of the header that are there.
  private func cells(in row: DelimitedText.Row) -> Int {
    let cells = header.text.cells(of: text.bytes, in: row.range)
    let width = header.names.count
    guard cells.count > width else { return cells.count }
    let last = cells.lastIndex { !$0.bytes.allSatisfy(isSpace) } ?? 0
    return max(width, last + 1)
  }
}

/// Whether the beginning of a text looks like a table: a first line of several short names, and lines
/// that are divided like it.
func looksLikeTable(_ head: String) -> Bool {
  var lines = head.split(maxSplits: 8, whereSeparator: \.isNewline)
  if lines.first?.hasPrefix("sep=") == true { lines.removeFirst() }
  guard let first = lines.first, !first.contains(": "), first.last != "." else { return false }
  for delimiter in [",", ";", "\t", "|"] as [Character] {
    let cells = first.split(separator: delimiter, omittingEmptySubsequences: false)
    guard cells.count >= (delimiter == "," ? 3 : 2) else { continue }
    let stated = cells.filter { $0.contains { !$0.isWhitespace } }
    let named = stated.count { cell in
      cell.first { !" \"'".contains($0) }?.isLetter == true && cell.utf8.count <= 60
    }
    guard named > 1, named * 10 >= stated.count * 8 else { continue }
    // Prose has commas as well, but with spaces after them, and not as many in the next line.
    let isTight = cells.dropFirst().allSatisfy { $0.first?.isWhitespace != true }
    if isTight, cells.count >= 8 || lines.count == 1 { return true }
    let divided = lines.dropFirst().prefix(6).contains { line in
      line.count { $0 == delimiter } == cells.count - 1
    }
    if divided { return true }
  }
  return false
}
