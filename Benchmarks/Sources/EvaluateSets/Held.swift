import Glibc
import JSON
import Matching
import Notices

/// A person of a set.
struct Held {
  let id: String
  /// The record that the query is about, where there is one.
  let target: String?
  let person: PreparedPerson

  init(_ node: JSONNode) throws {
    guard let id = node["id"]?.string, let record = node["person"] else {
      throw Trouble(#"write {"id":"…","person":{…}}"#)
    }
    self.id = id
    target = node["target"]?.string
    person = try Self.prepared(record)
  }

  static func prepared(_ node: JSONNode) throws -> PreparedPerson {
    var log = FieldLog()
    guard let record = LocalPerson(field: node, log: &log), log.issues.isEmpty else {
      throw Trouble(log.issues.map { "\($0.path): \($0.message)" }.joined(separator: "; "))
    }
    return PreparedPerson(record.person)
  }

  /// The persons of a file.
  static func read(_ path: String) throws -> [Held] {
    var held: [Held] = []
    try lines(of: path) { held.append(try Held($0)) }
    return held
  }

  /// Calls `body` with each line of a file.
  static func lines(of path: String, _ body: (JSONNode) throws -> Void) throws {
    guard let file = fopen(path, "r") else { throw Trouble("\(path) cannot be read") }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while true {
      let count = getline(&line, &capacity, file)
      guard count > 0, let line else { return }
      let bytes = Array(UnsafeRawBufferPointer(start: line, count: count))
      switch parseJSON(bytes) {
      case .failure(let rejection):
        throw Trouble(rejection.reasons.map(\.message).joined(separator: "; "))
      case .success(let node): try body(node)
      }
    }
  }

  static func rarity(of records: [Held]) -> RaritySnapshot {
    var counts: [Int64: Int64] = [:]
    for record in records {
      for token in record.person.tokens { counts[token, default: 0] += 1 }
    }
    return RaritySnapshot(
      number: 1,
      counts: counts.map { (token: $0.key, count: $0.value) },
      persons: Int64(records.count)
    )
  }
}
