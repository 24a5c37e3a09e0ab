import Glibc
import JSON
import Logging
import Matching
import Notices
import Pipeline
import Postgres
import Records
import RuleSets
import SystemPackage

/// The import of a register, from the file to the counts.
struct RegisterImport {
  let kind: LocalKind
  let options: RegisterOptions
  let global: GlobalOptions

  /// What the file is called in what is told.
  private var name: String { options.file == "-" ? "standard input" : options.file }

  func run() async throws {
    let installation = try Installation(global)
    let file = try open()
    let configuration = try installation.configuration([.pipelines, .tables])
    let mapping = try kind.mapping(in: configuration)
    let database = try await installation.connect(
      global.role,
      or: [.daemon],
      timeouts: .bulkImport
    )
    let walk = ImportWalk(
      database: database,
      kind: kind,
      source: options.source ?? mapping.source,
      shared: SharedIndicators(configuration.tables.codes)
    )
    var report = ImportReport(file: name, kind: kind, layout: file.layout)
    let decoder = ImportDecoder(
      walk,
      columns: try columns(of: file, mapping, &report),
      vocabulary: configuration.tables.vocabulary
    )
    let start = ContinuousClock.now
    try await perform(walk, decoder, file, &report)
    if kind == .person {
      var logger = Logger(label: "noticed") { _ in JSONLogHandler() }
      logger.logLevel = .warning
      let count = RarityWalk(
        database: database,
        rarity: RarityHolder(),
        events: LogEvents(logger)
      )
      _ = try await count.walk()
    }
    let keeps = options.replace && report.tally.isWhole
    report.ended = try await end(walk, keeps ? report.tally.ids : nil, report.tally.count)
    report.time = ContinuousClock.now - start
    report.leftOver = options.replace && !keeps
    try report.write(to: Output(global), meant: decoder.meant)
  }

  private func perform(
    _ walk: ImportWalk,
    _ decoder: ImportDecoder,
    _ file: RecordFile,
    _ report: inout ImportReport
  ) async throws {
    do throws(WalkError) {
      try await walk.begin()
    } catch {
      throw Failure(error)
    }
    let size = file.size.map { $0 >> 20 }
    var progress = ProgressLine("MiB read", total: size)
    do {
      report.tally = try await FileImport(walk, decoder: decoder, replaces: options.replace).run(
        file,
        refuse: { line, issues in report.refuse(line, issues) },
        progress: { progress.update($0 >> 20) }
      )
    } catch let error as WalkError {
      throw Failure(error)
    }
    progress.finish()
  }

  private func end(_ walk: ImportWalk, _ ids: [String]?, _ count: ImportCount) async throws -> Int {
    do throws(WalkError) {
      return try await walk.end(keeping: ids, by: Installation.actor(), count: count)
    } catch {
      throw Failure(error)
    }
  }

  private func open() throws(Failure) -> RecordFile {
    let isInput = options.file == "-"
    let descriptor =
      isInput ? dup(STDIN_FILENO) : Glibc.open(options.file, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileAccess.fault(FilePath(options.file)) }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
    do throws(ImportFileError) {
      return try RecordFile(descriptor: descriptor)
    } catch {
      throw Failure(error, in: name)
    }
  }

  /// Claims the columns of a table; nil for JSON.
  private func columns(
    of file: RecordFile,
    _ mapping: ImportMapping,
    _ report: inout ImportReport
  ) throws(Failure) -> ColumnReader? {
    guard file.layout == .table else { return nil }
    do throws(ImportFileError) {
      let reader = try ColumnReader(mapping, of: file, kind: kind)
      report.columns = reader.unclaimed
      return reader
    } catch {
      throw Failure(error, in: name)
    }
  }
}

extension LocalKind {
  /// How the bureau's tables of this kind are read.
  func mapping(in configuration: Configuration) throws(Failure) -> ImportMapping {
    let wanted = "local-\(rawValue)"
    guard let mapping = configuration.imports[wanted] else {
      throw Failure(
        .unavailable,
        "pipelines/\(wanted).yaml",
        "it is not there",
        "copy it from the shipped pipelines"
      )
    }
    return mapping
  }
}

extension Failure {
  init(_ error: ImportFileError, in file: String) {
    self.init(
      .badInput,
      error.line.map { "\(file):\($0)" } ?? file,
      error.reason,
      error.remedy
    )
  }
}
