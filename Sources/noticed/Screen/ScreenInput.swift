import Glibc
import JSON
import Notices
import Pipeline
import Reading
import Records
import RuleSets

/// The persons that a batch asks for, as they come: lines of JSON from a channel or file, one JSON list, the rows of a
/// table, or the travellers of a passenger list message.
struct ScreenInput {
  /// A person, or why there is none.
  enum Query: Sendable {
    case person(AskedPerson)
    case fault(line: Int, String)
  }

  private enum Source {
    case lines(LineInput)
    case records(RecordFile, ColumnReader?)
    case travellers(PassengerList)
  }

  /// No passenger list is larger, in bytes.
  private static let largest = 64 << 20

  private var source: Source
  /// What the input is called in what is told.
  private let name: String
  private var line = 1

  /// Looks at the first line of a descriptor, which stays the caller's, and reads what follows as what it is.
  ///
  /// - Throws: `Failure` when nothing can be read, or nothing in a table or list is known.
  init(
    _ descriptor: Int32,
    name: String,
    configuration: @autoclosure () throws -> Configuration,
    today: CivilDay
  ) throws {
    self.name = name
    var lines = LineInput(descriptor, name: name, most: ScreenWalk.batch)
    let first = try lines.beginning()
    var start = first[...]
    if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
    let byte = start.first { $0 > 0x20 }
    source = .lines(lines)
    if PassengerList.begins(first) {
      let bytes = try Self.rest(of: descriptor, after: first, name)
      let policy = try ReadingPolicy(of: configuration().tables)
      do throws(PassengerListError) {
        source = .travellers(try PassengerList(bytes, policy: policy, today: today))
      } catch {
        throw Failure(
          .badInput,
          "\(name):\(error.line)",
          error.reason,
          "ask its sender for it again"
        )
      }
      return
    }
    // Nobody who asks line by line is kept waiting for the end of the input.
    if byte == UInt8(ascii: "{") || byte == nil && !Self.isFile(descriptor) { return }
    do {
      let file = try RecordFile(descriptor: dup(descriptor), begun: first)
      switch file.layout {
      case .lines: break
      case .list: source = .records(file, nil)
      case .table:
        let hasLines = file.hasLineOfJSON
        let mapping = try LocalKind.person.mapping(in: configuration())
        do {
          let columns = try ColumnReader(mapping, of: file, kind: .person, needsID: false)
          for column in columns.unclaimed {
            Channel.tell(
              "\(name): the column \(column) is not read; pipelines/\(mapping.name).yaml names those that are"
            )
          }
          source = .records(file, columns)
        } catch {
          // Lines of JSON, of which the first happens to be none, are told line by line.
          guard hasLines, file.position == first.count else { throw error }
        }
      }
    } catch let error as ImportFileError {
      throw Failure(error, in: name)
    }
  }

  private static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Everything from the beginning of the input on.
  private static func rest(
    of descriptor: Int32,
    after first: [UInt8],
    _ name: String
  ) throws(Failure) -> [UInt8] {
    var bytes = first
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count == 0 { return bytes }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw Failure(.badInput, name, String(cString: strerror(errno)), "look at the path")
      }
      bytes += piece[..<count]
      guard bytes.count <= largest else {
        throw Failure(
          .badInput,
          name,
          "it has more than \(largest >> 20) MiB",
          "split it into smaller lists"
        )
      }
    }
  }

  /// Whether a query, or the end, can be had without waiting.
  mutating func isAtHand() throws -> Bool {
    guard case .lines(var input) = source else { return true }
    defer { source = .lines(input) }
    return try input.isLineAtHand()
  }

  /// The next queries, at most a batch; nil at the end.
  mutating func next() throws -> [Query]? {
    switch source {
    case .lines(var input):
      defer { source = .lines(input) }
      guard let block = try input.next() else { return nil }
      defer { line += block.lines.count }
      var queries: [Query] = []
      queries.reserveCapacity(block.lines.count)
      for (place, range) in block.lines.enumerated()
      where block.bytes[range].contains(where: { $0 > 0x20 }) {
        queries.append(Self.query(block.bytes, range, line: line + place))
      }
      return queries
    case .records(let file, let columns):
      do throws(ImportFileError) {
        guard let chunk = try file.chunk(atMost: ScreenWalk.batch) else { return nil }
        return chunk.records.compactMap { record in
          guard let columns else {
            return Self.query(chunk.bytes, record.range, line: record.line)
          }
          let (node, issues) = columns.record(chunk.bytes, in: record.range)
          if node == nil, issues.isEmpty { return nil }
          return Self.query(node, line: record.line, issues)
        }
      } catch {
        throw Failure(error, in: name)
      }
    case .travellers(var list):
      defer { source = .travellers(list) }
      var queries: [Query] = []
      while queries.count < ScreenWalk.batch, let entry = list.next() {
        switch entry {
        case .fault(let line, let reason): queries.append(.fault(line: line, reason))
        case .traveller(let traveller):
          queries.append(
            Self.query(traveller.node, line: traveller.line, [], unread: traveller.unread)
          )
        }
      }
      return queries.isEmpty ? nil : queries
    }
  }

  private static func query(_ bytes: [UInt8], _ range: Range<Int>, line: Int) -> Query {
    switch parseJSON(Array(bytes[range]), limits: .storable) {
    case .failure(let rejection):
      return .fault(
        line: line,
        rejection.reasons.map { "column \($0.place.column): \($0.message)" }.joined(separator: "; ")
      )
    case .success(let node): return query(node, line: line, [])
    }
  }

  private static func query(
    _ node: JSONNode?,
    line: Int,
    _ issues: [String],
    unread: [String] = []
  ) -> Query {
    var reader = PersonReading()
    let record = node.flatMap { reader.record($0, "") }
    let all = issues + reader.issues
    guard let record, all.isEmpty else { return .fault(line: line, all.joined(separator: "; ")) }
    return .person(AskedPerson(record: record, ignored: reader.ignored, unread: unread))
  }
}

/// A person who is asked for, and what of the question was not used.
struct AskedPerson: Sendable {
  let record: LocalPerson
  /// Fields that no person has.
  var ignored: [String] = []
  /// Fields of a passenger list whose values could not be read.
  var unread: [String] = []
}

extension ReadingPolicy {
  /// The words and codes of the bureau's tables.
  init(of tables: BureauTables) {
    self.init(vocabulary: tables.vocabulary, zones: tables.zones)
  }
}
