/// Some records of a file as they stand in it.
package struct RecordChunk: Sendable {
  /// Where one record stands.
  package struct Record: Sendable {
    package let range: Range<Int>
    /// The line of the file on which it begins, from 1.
    package let line: Int
  }

  package let bytes: [UInt8]
  package let records: [Record]
}

/// Why a file cannot be read, or not beyond a line.
package struct ImportFileError: Error, Sendable, Hashable {
  /// Nil when it is about the whole file.
  package let line: Int?
  package let reason: String
  package let remedy: String

  package init(line: Int?, reason: String, remedy: String) {
    self.line = line
    self.reason = reason
    self.remedy = remedy
  }
}
