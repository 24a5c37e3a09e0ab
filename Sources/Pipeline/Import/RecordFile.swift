import Glibc
import Reading

/// A file of records that is read in pieces, so that its size costs no memory.
///
/// What it is, its first bytes say: a JSON list, JSON lines, or a table of values.
package final class RecordFile {
  /// How the records stand in the file.
  package enum Layout: Sendable {
    /// A record a line.
    case lines
    /// One JSON list.
    case list
    /// Delimited values under a row of names.
    case table
  }

  /// No record may be longer, in bytes.
  static let longest = 16 << 20
  private static let piece = 1 << 20

  package let layout: Layout
  /// In bytes; nil when it is no regular file.
  package let size: Int?
  /// How far the file was read, in bytes.
  package private(set) var position = 0
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var line = 1
  private var isAtEnd = false
  private var list = Awaited.opening
  private var delimiter = UInt8(ascii: ",")

  /// What a list needs next.
  private enum Awaited {
    case opening
    case itemOrEnd
    case item
    case commaOrEnd
    case nothing
  }

  /// Takes a file that is open for reading, and closes it at last; `begun` are bytes that were read of it before.
  ///
  /// - Throws: ``ImportFileError`` when nothing can be read, or there is nothing in it.
  package init(descriptor: Int32, begun: [UInt8] = []) throws(ImportFileError) {
    self.descriptor = descriptor
    var status = stat()
    size =
      fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      ? Int(status.st_size) : nil
    var first = begun
    var hasEnded = false
    while !hasEnded && first.allSatisfy(Self.isBlank) {
      hasEnded = try Self.read(descriptor, into: &first) == 0
    }
    position = first.count
    isAtEnd = hasEnded
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { first.removeFirst(3) }
    guard first.prefix(2) != [0xFE, 0xFF], first.prefix(2) != [0xFF, 0xFE] else {
      throw ImportFileError(line: 1, reason: "it is UTF-16", remedy: "convert it to UTF-8")
    }
    guard first.prefix(2) != [0x1F, 0x8B] else {
      throw ImportFileError(
        line: nil,
        reason: "it is compressed",
        remedy: "unpack it on the way: zcat FILE | noticed person import -"
      )
    }
    switch first.first(where: { !Self.isBlank($0) }) {
    case nil:
      throw ImportFileError(line: nil, reason: "it is empty", remedy: "give a file with records")
    case UInt8(ascii: "["): layout = .list
    case UInt8(ascii: "{"): layout = .lines
    default: layout = .table
    }
    bytes = first
  }

  deinit { close(descriptor) }

  /// Whether any of the lines that were read so far begins as a record of JSON does.
  package var hasLineOfJSON: Bool {
    bytes.split(separator: 0x0A).contains { $0.first { !Self.isBlank($0) } == UInt8(ascii: "{") }
  }

  /// Reads the first row of a table, with the delimiter that makes most sense of it.
  ///
  /// `choose` is given the names by each delimiter and answers how many of them it knows.
  package func header(
    delimiters: [UInt8],
    knowing choose: ([String]) -> Int
  ) throws(ImportFileError) -> (names: [String], delimiter: UInt8) {
    var start: [UInt8] = []
    while start.isEmpty, let row = try next() {
      start = Array(bytes[row.range])
      bytes.removeFirst(row.end)
    }
    var best: (names: [String], delimiter: UInt8, known: Int)?
    for delimiter in delimiters {
      let names = DelimitedText(delimiter: delimiter)
        .cells(of: start, in: 0..<start.count).map { String(decoding: $0.bytes, as: UTF8.self) }
      let known = choose(names)
      if known > best?.known ?? -1 { best = (names, delimiter, known) }
    }
    guard let best else { return ([], delimiter) }
    delimiter = best.delimiter
    return (best.names, best.delimiter)
  }

  /// The next records, as they stand; nil at the end of the file.
  ///
  /// - Throws: ``ImportFileError`` from where on nothing in the file can be trusted.
  package func chunk(atMost count: Int) throws(ImportFileError) -> RecordChunk? {
    var records: [RecordChunk.Record] = []
    records.reserveCapacity(count)
    var end = 0
    while records.count < count, end < 4 << 20 {
      do throws(ImportFileError) {
        guard let found = try next(from: end) else { break }
        if !found.range.isEmpty {
          records.append(RecordChunk.Record(range: found.range, line: found.line))
        }
        end = found.end
      } catch {
        // What was read before the fault is whole; the fault is met again by the next call.
        guard !records.isEmpty else { throw error }
        break
      }
    }
    guard !records.isEmpty else { return nil }
    let chunk = RecordChunk(bytes: Array(bytes[..<end]), records: records)
    bytes.removeFirst(end)
    return chunk
  }

  /// A record that was found: where it stands, and where the next may begin.
  struct Found {
    let range: Range<Int>
    let end: Int
    let line: Int
  }

  private func next(from start: Int = 0) throws(ImportFileError) -> Found? {
    while true {
      if let found = try find(from: start) { return found }
      if isAtEnd { return nil }
      guard bytes.count - start < Self.longest else {
        throw ImportFileError(
          line: line,
          reason: "a record has more than \(Self.longest >> 20) MiB",
          remedy: "see whether a line break or a quotation mark is missing"
        )
      }
      let count = try Self.read(descriptor, into: &bytes)
      position += count
      if count == 0 { isAtEnd = true }
    }
  }

  /// Looks for a whole record in what was read; nil when more must be read, or nothing is left.
  private func find(from start: Int) throws(ImportFileError) -> Found? {
    switch layout {
    case .lines: return findLine(from: start)
    case .table: return try findRow(from: start)
    case .list: return try findItem(from: start)
    }
  }

  private func findLine(from start: Int) -> Found? {
    guard start < bytes.count else { return nil }
    let end = bytes.withUnsafeBufferPointer { $0[start...].firstIndex(of: 0x0A) }
    if end == nil, !isAtEnd { return nil }
    defer { line += 1 }
    let stop = end ?? bytes.count
    return Found(range: trimmed(start..<stop), end: end.map { $0 + 1 } ?? stop, line: line)
  }

  private func findRow(from start: Int) throws(ImportFileError) -> Found? {
    guard start < bytes.count else { return nil }
    let text = DelimitedText(delimiter: delimiter)
    let isFinal = isAtEnd
    let found = bytes.withUnsafeBufferPointer { buffer in
      text.rowEnd(in: buffer, from: start, isFinal: isFinal, most: Self.longest)
    }
    switch found {
    case .open: return nil
    case .unclosed:
      throw ImportFileError(
        line: line,
        reason: "a quotation mark is opened and not closed as it must be",
        remedy: "close it; nothing from this line on was read"
      )
    case .row(let end, let next, let breaks):
      defer { line += max(1, breaks) }
      return Found(range: start..<end, end: next, line: line)
    }
  }

  /// Looks for the next item of the list; what stands between items is checked each time anew.
  private func findItem(from start: Int) throws(ImportFileError) -> Found? {
    var awaited = list
    var line = line
    var at = start
    scan: while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x0A { line += 1 }
      defer { at += 1 }
      if Self.isBlank(byte) { continue }
      switch (awaited, byte) {
      case (.opening, UInt8(ascii: "[")): awaited = .itemOrEnd
      case (.commaOrEnd, UInt8(ascii: ",")): awaited = .item
      case (.itemOrEnd, UInt8(ascii: "]")), (.commaOrEnd, UInt8(ascii: "]")): awaited = .nothing
      case (.item, UInt8(ascii: "]")), (.item, UInt8(ascii: ",")), (.itemOrEnd, UInt8(ascii: ",")):
        throw fault(line, "a record is missing beside a comma")
      case (.itemOrEnd, _), (.item, _):
        at -= 1
        break scan
      case (.commaOrEnd, _): throw fault(line, "a comma is missing between two records")
      case (.opening, _), (.nothing, _): throw fault(line, "something follows the end of the list")
      }
    }
    guard at < bytes.count else {
      guard isAtEnd, awaited != .nothing else { return nil }
      throw fault(line, "the list breaks off")
    }
    guard let end = Self.end(ofValueAt: at, in: bytes) else {
      guard isAtEnd else { return nil }
      throw fault(line, "the list breaks off")
    }
    list = .commaOrEnd
    self.line = line + end.breaks
    return Found(range: at..<end.at, end: end.at, line: line)
  }

  private func fault(_ line: Int, _ reason: String) -> ImportFileError {
    ImportFileError(
      line: line,
      reason: reason,
      remedy: "give the whole file; nothing from this line on was read"
    )
  }

  /// Where a value ends, by its brackets and quotation marks; nil when it does not end in the bytes.
  private static func end(ofValueAt start: Int, in bytes: [UInt8]) -> (at: Int, breaks: Int)? {
    bytes.withUnsafeBufferPointer { buffer in
      var depth = 0
      var isInString = false
      var breaks = 0
      var at = start
      while at < buffer.count {
        let byte = buffer[at]
        if isInString {
          if byte == UInt8(ascii: "\\") {
            at += 1
          } else if byte == UInt8(ascii: "\"") {
            isInString = false
            if depth == 0 { return (at + 1, breaks) }
          }
        } else {
          switch byte {
          case UInt8(ascii: "\""): isInString = true
          case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
          case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if depth == 0 { return (at, breaks) }
            depth -= 1
            if depth == 0 { return (at + 1, breaks) }
          case UInt8(ascii: ",") where depth == 0: return (at, breaks)
          case 0x0A: breaks += 1
          default: break
          }
        }
        at += 1
      }
      return nil
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while end > start, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Reads a piece more and answers how many bytes there were.
  private static func read(_ descriptor: Int32, into bytes: inout [UInt8]) throws(ImportFileError)
    -> Int
  {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: piece))
    while true {
      let count = bytes[start...].withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      let code = errno
      bytes.removeLast(piece - max(count, 0))
      guard count >= 0 else {
        throw ImportFileError(
          line: nil,
          reason: String(cString: strerror(code)),
          remedy: "look at the path"
        )
      }
      return count
    }
  }
}
