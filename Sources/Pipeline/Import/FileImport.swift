package import Records

/// What became of an import.
package struct ImportTally: Sendable {
  package var count = ImportCount()
  package var refused = 0
  package var remarks = ImportRemarks()
  /// Why reading stopped before the end of the file; nil when it did not.
  package var stopped: ImportFileError?
  /// The ids that were taken, when the file is the whole of its source.
  package var ids: [String] = []

  package init() {}

  /// How many records were read and taken.
  package var taken: Int { count.new + count.changed + count.unchanged }
  /// Whether every record of the file was taken, so that what is not among them is gone from its register.
  package var isWhole: Bool { refused == 0 && stopped == nil && taken > 0 }
}

/// The import of one file: while one chunk is written, the next is read and prepared.
package struct FileImport: Sendable {
  let walk: ImportWalk
  let decoder: ImportDecoder
  /// Whether the file is the whole of its source.
  let replaces: Bool

  package init(_ walk: ImportWalk, decoder: ImportDecoder, replaces: Bool) {
    self.walk = walk
    self.decoder = decoder
    self.replaces = replaces
  }

  /// Takes the file's records; what is wrong with a record refuses that record alone.
  ///
  /// `refuse` is told the line and the reasons of each record that is refused, `progress` how many bytes were read.
  ///
  /// - Throws: `WalkError` when the database is away; the chunks that were written stay.
  package func run(
    _ file: RecordFile,
    refuse: (Int, [String]) throws -> Void,
    progress: (Int) -> Void
  ) async throws -> ImportTally {
    var tally = ImportTally()
    var seen: Set<Int> = []
    let walk = walk
    try await withThrowingTaskGroup(of: ImportCount.self) { group in
      var isWriting = false
      while let chunk = next(file, &tally) {
        let records = try prepare(chunk, &tally, &seen, refuse)
        progress(file.position)
        if isWriting, let count = try await group.next() { tally.count += count }
        isWriting = true
        group.addTask { try await Self.write(records, by: walk) }
      }
      while let count = try await group.next() { tally.count += count }
    }
    return tally
  }

  @concurrent
  private static func write(
    _ records: [ImportedRecord],
    by walk: ImportWalk
  ) async throws(WalkError) -> ImportCount {
    try await walk.write(records)
  }

  private func next(_ file: RecordFile, _ tally: inout ImportTally) -> RecordChunk? {
    do throws(ImportFileError) {
      return try file.chunk(atMost: ImportWalk.chunk)
    } catch {
      tally.stopped = error
      return nil
    }
  }

  private func prepare(
    _ chunk: RecordChunk,
    _ tally: inout ImportTally,
    _ seen: inout Set<Int>,
    _ refuse: (Int, [String]) throws -> Void
  ) throws -> [ImportedRecord] {
    var records: [ImportedRecord] = []
    records.reserveCapacity(chunk.records.count)
    for entry in decoder.entries(of: chunk, remarks: &tally.remarks) {
      switch checked(entry, &seen) {
      case .record(let record):
        records.append(record)
        if replaces { tally.ids.append(record.id) }
      case .refused(let line, let issues):
        tally.refused += 1
        try refuse(line, issues)
      }
    }
    return records
  }

  /// Refuses what the file says twice, and what another source would lose.
  private func checked(_ entry: LocatedEntry, _ seen: inout Set<Int>) -> ImportWalk.Entry {
    guard case .record(let record) = entry.entry else { return entry.entry }
    if replaces, record.source != walk.source {
      return .refused(
        line: entry.line,
        issues: ["source: is another than the one that the file is to replace"]
      )
    }
    var hasher = Hasher()
    hasher.combine(record.source)
    hasher.combine(record.id)
    guard seen.insert(hasher.finalize()).inserted else {
      return .refused(
        line: entry.line,
        issues: ["id: stands in the file before; the first record was taken"]
      )
    }
    return entry.entry
  }
}
