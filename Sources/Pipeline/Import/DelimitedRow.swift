/// A row of delimited values (RFC 4180).
enum DelimitedRow {
  /// The cells of a row, quotation marks taken off.
  static func cells(of bytes: [UInt8], in range: Range<Int>, delimiter: UInt8) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var at = range.lowerBound
    let end = range.upperBound
    while true {
      var cell: [UInt8] = []
      if at < end, bytes[at] == 0x22 {
        at += 1
        while at < end {
          if bytes[at] == 0x22 {
            guard at + 1 < end, bytes[at + 1] == 0x22 else { break }
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
        let start = at
        while at < end, bytes[at] != delimiter { at += 1 }
        cell.append(contentsOf: bytes[start..<max(start, min(at, end))])
      }
      cells.append(cell)
      guard at < end else { return cells }
      at += 1
    }
  }
}
