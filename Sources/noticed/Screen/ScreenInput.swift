import Glibc
import JSON
import Notices
import Pipeline
import Records
import RuleSets

/// The persons that a batch asks for, as they come: lines of JSON from a channel or file, or the rows of a table.
struct ScreenInput {
  /// A person, or why there is none.
  enum Query: Sendable {
    case person(LocalPerson)
    case fault(line: Int, String)
  }

  private enum Source {
    case lines(LineInput)
    case records(RecordFile, ColumnReader?)
  }

  /// What the input is called in what is told.
  private let name: String
  private var source: Source
  private var line = 1

  /// Reads lines as they come, from a descriptor that stays the caller's.
  init(lines descriptor: Int32, name: String) {
    self.name = name
    source = .lines(LineInput(descriptor, name: name, most: ScreenWalk.batch))
  }

  /// Reads a table, or one list of JSON; its columns are those of an import of local persons.
  ///
  /// - Throws: `Failure` when it cannot be read or none of its columns is known.
  init(
    _ file: RecordFile,
    name: String,
    mapping: @autoclosure () throws -> ImportMapping
  ) throws {
    self.name = name
    guard file.layout == .table else {
      source = .records(file, nil)
      return
    }
    let mapping = try mapping()
    do throws(ImportFileError) {
      let columns = try ColumnReader(mapping, of: file, kind: .person, needsID: false)
      source = .records(file, columns)
      for column in columns.unclaimed {
        Channel.tell(
          "\(name): the column \(column) is not read; pipelines/\(mapping.name).yaml names those that are"
        )
      }
    } catch {
      throw Failure(error, in: name)
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
        return chunk.records.map { record in
          guard let columns else {
            return Self.query(chunk.bytes, record.range, line: record.line)
          }
          let (node, issues) = columns.record(chunk.bytes, in: record.range)
          return Self.query(node, line: record.line, issues)
        }
      } catch {
        throw Failure(error, in: name)
      }
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

  private static func query(_ node: JSONNode?, line: Int, _ issues: [String]) -> Query {
    var reader = PersonReading()
    let record = node.flatMap { reader.record($0, "") }
    let all = issues + reader.issues
    guard let record, all.isEmpty else { return .fault(line: line, all.joined(separator: "; ")) }
    return .person(record)
  }
}
