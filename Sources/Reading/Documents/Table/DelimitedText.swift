/// Text of delimited values (RFC 4180), with the deviations that occur.
///
/// Lines end with LF, CRLF or CR, mixed. A quotation mark that opens a cell lets it hold delimiters and
/// line breaks; elsewhere it is a character like others.
package struct DelimitedText: Sendable, Hashable {
  package let delimiter: UInt8
  package let quote: UInt8

  package init(delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8 = UInt8(ascii: "\"")) {
    self.delimiter = delimiter
    self.quote = quote
  }

  /// Where a row ends.
  package enum RowEnd: Sendable, Hashable {
    /// The row's content ends at `end`, the next row begins at `next`; `breaks` lines begin behind its start.
    case row(end: Int, next: Int, breaks: Int)
    /// A quotation mark is opened and not closed as it must be; the fields are those of its first line alone.
    case unclosed(end: Int, next: Int)
    /// The bytes end before the row does, and more may follow.
    case open
  }

  /// Finds the end of the row that begins at an offset.
  ///
  /// `isFinal` says that nothing follows the bytes. A quoted cell may hold `most` bytes.
  package func rowEnd(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    isFinal: Bool,
    most: Int = 1 << 20
  ) -> RowEnd {
    var at = start
    var breaks = 0
    var isCellStart = true
    while at < bytes.count {
      let byte = bytes[at]
      if isCellStart, byte == quote {
        let cell = at
        let line = breaks
        at = endOfQuoted(in: bytes, from: at + 1, &breaks)
        if at > bytes.count || at - cell > most {
          if !isFinal, at - cell <= most { return .open }
          return firstLine(in: bytes, from: start)
        }
        // Behind a cell of several lines that closes, nothing but a delimiter or a line end is sound.
        if breaks > line, at < bytes.count, bytes[at] != delimiter, !Self.isBreak(bytes[at]) {
          return firstLine(in: bytes, from: start)
        }
        isCellStart = false
        continue
      }
      if Self.isBreak(byte) {
        if byte == 0x0A { return .row(end: at, next: at + 1, breaks: breaks + 1) }
        if at + 1 == bytes.count, !isFinal { return .open }
        let next = at + 1 < bytes.count && bytes[at + 1] == 0x0A ? at + 2 : at + 1
        return .row(end: at, next: next, breaks: breaks + 1)
      }
      isCellStart = byte == delimiter
      at += 1
    }
    return isFinal ? .row(end: at, next: at, breaks: breaks) : .open
  }

  /// Where the text behind an opening mark is closed: behind the closing mark; beyond the bytes when it is not.
  private func endOfQuoted(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ breaks: inout Int
  ) -> Int {
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte == quote {
        guard at + 1 < bytes.count, bytes[at + 1] == quote else { return at + 1 }
        at += 1
      } else if byte == 0x0A || byte == 0x0D && !(at + 1 < bytes.count && bytes[at + 1] == 0x0A) {
        breaks += 1
      }
      at += 1
    }
    return bytes.count + 1
  }

  /// The row cut at its first line end, whatever is quoted.
  package func firstLine(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> RowEnd {
    var at = start
    while at < bytes.count, !Self.isBreak(bytes[at]) { at += 1 }
    guard at < bytes.count else { return .unclosed(end: at, next: at) }
    let isPair = bytes[at] == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
    return .unclosed(end: at, next: at + (isPair ? 2 : 1))
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// One cell of a row: its bytes without quotation marks, and where it begins.
  package struct Cell: Sendable, Hashable {
    package var bytes: [UInt8]
    package var offset: Int
  }

  /// The cells of a row; at least one.
  package func cells(of bytes: [UInt8], in range: Range<Int>) -> [Cell] {
    var cells: [Cell] = []
    var at = range.lowerBound
    let end = range.upperBound
    while true {
      let start = at
      var cell: [UInt8] = []
      if at < end, bytes[at] == quote {
        at += 1
        while at < end {
          if bytes[at] == quote {
            guard at + 1 < end, bytes[at + 1] == quote else { break }
            at += 1
          }
          cell.append(bytes[at])
          at += 1
        }
        at += 1
        // Whatever stands between the closing mark and the delimiter belongs to the cell.
        while at < end, bytes[at] != delimiter {
          cell.append(bytes[at])
          at += 1
        }
      } else {
        while at < end, bytes[at] != delimiter { at += 1 }
        cell.append(contentsOf: bytes[start..<at])
      }
      cells.append(Cell(bytes: cell, offset: start))
      guard at < end else { return cells }
      at += 1
    }
  }

  /// A row of a text that is in memory.
  package struct Row: Sendable, Hashable {
    package var range: Range<Int>
    /// The line on which it begins, from 1.
    package var line: Int
    /// Whether a quotation mark in it is not closed; the row is then its first line alone.
    package var isUnclosed: Bool
  }

  /// The rows of a text from an offset on, blank lines left out; nil when there are more than `most`.
  ///
  /// Several lines that are one row only by stray quotation marks, as the number of cells shows, are cut
  /// behind the first: what follows may be sound rows.
  package func rows(
    of bytes: [UInt8],
    from start: Int,
    line: Int = 1,
    width: Int = .max,
    most: Int
  ) -> [Row]? {
    bytes.withUnsafeBufferPointer { buffer in
      var rows: [Row] = []
      var at = start
      var line = line
      while at < buffer.count {
        let (end, next, breaks, isUnclosed): (Int, Int, Int, Bool)
        var found = rowEnd(in: buffer, from: at, isFinal: true)
        if case .row(let rowEnd, _, 2...) = found, isSeveral(at..<rowEnd, of: bytes, width) {
          found = firstLine(in: buffer, from: at)
        }
        switch found {
        case .row(let rowEnd, let following, let lines):
          (end, next, breaks, isUnclosed) = (rowEnd, following, lines, false)
        case .unclosed(let rowEnd, let following):
          (end, next, breaks, isUnclosed) = (rowEnd, following, 1, true)
        case .open: return rows
        }
        if buffer[at..<end].contains(where: { !isSpace($0) }) {
          if rows.count == most { return nil }
          rows.append(Row(range: at..<end, line: line, isUnclosed: isUnclosed))
        }
        line += breaks
        at = next
      }
      return rows
    }
  }

  /// Whether a row of several lines is rather several rows, held together by stray quotation marks.
  private func isSeveral(_ range: Range<Int>, of bytes: [UInt8], _ width: Int) -> Bool {
    let count = cells(of: bytes, in: range).count
    if count > width { return true }
    let lines = bytes[range].split(whereSeparator: Self.isBreak)
    let widths = lines.map { line in line.count { $0 == delimiter } + 1 }
    if count < width { return (widths.first ?? 0) >= width }
    return width > 2 && widths.allSatisfy { $0 == width }
  }
}
