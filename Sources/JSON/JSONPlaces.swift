/// A line and a column, both counted from 1; the column in Unicode scalars.
package struct JSONPlace: Sendable, Hashable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// Turns byte offsets of a text into lines and columns.
///
/// Lines end with LF, CR LF or CR. It keeps a mark every kilobyte, so that a text of one huge line
/// costs no more than one of many.
package struct JSONPlaces: Sendable {
  private let bytes: [UInt8]
  private let marks: [JSONPlace]
  private static let stride = 1024

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The byte order mark takes no column.
    var place = JSONPlace(line: 1, column: 1)
    var marks = [place]
    marks.reserveCapacity(bytes.count / Self.stride + 1)
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while start + Self.stride <= buffer.count {
        Self.advance(&place, in: buffer, from: start, to: start + Self.stride)
        marks.append(place)
        start += Self.stride
      }
    }
    self.marks = marks
  }

  /// The place of a byte; an offset past the end is the place just after the last byte.
  package func place(of offset: Int) -> JSONPlace {
    let offset = max(0, min(offset, bytes.count))
    let mark = offset / Self.stride
    var place = marks[mark]
    bytes.withUnsafeBufferPointer {
      Self.advance(&place, in: $0, from: mark * Self.stride, to: offset)
    }
    return place
  }

  private static func advance(
    _ place: inout JSONPlace,
    in buffer: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int
  ) {
    var at = start
    if start == 0, end >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF { at = 3 }
    while at < end {
      let byte = buffer[at]
      if byte == 0x0A || (byte == 0x0D && !(at + 1 < buffer.count && buffer[at + 1] == 0x0A)) {
        place.line += 1
        place.column = 1
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
      at += 1
    }
  }
}
