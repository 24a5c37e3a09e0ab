import CEL
import Foundation

/// A line of a file of cases: an expression, its variables, and what it gives.
struct CELCase: Sendable, CustomStringConvertible {
  let id: String
  let source: String
  let bindings: [String: CELValue]
  /// Nil when an error is expected.
  let value: CELValue?

  var description: String { id }

  struct Malformed: Error {
    let reason: String
  }

  /// Reads the cases of a file of one JSON object a line.
  static func read(_ path: String) throws -> [CELCase] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.split(separator: "\n").map { line in
      guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let id = object["id"] as? String, let source = object["expr"] as? String
      else { throw Malformed(reason: "not a case: \(line)") }
      let bindings = object["bindings"] as? [String: Any] ?? [:]
      return CELCase(
        id: id,
        source: source,
        bindings: try bindings.mapValues(decode),
        value: try object["value"].map(decode)
      )
    }
  }

  private static func decode(_ tagged: Any) throws -> CELValue {
    guard let pair = (tagged as? [String: Any])?.first else {
      throw Malformed(reason: "a value is an object of one tag")
    }
    let text = pair.value as? String ?? ""
    let parts = pair.value as? [String: Any] ?? [:]
    let seconds = (parts["seconds"] as? NSNumber)?.int64Value ?? 0
    let nanos = (parts["nanos"] as? NSNumber)?.int64Value ?? 0
    let value: CELValue? =
      switch pair.key {
      case "null": .null
      case "bool": (pair.value as? Bool).map(CELValue.bool)
      case "int": Int64(text).map(CELValue.int)
      case "uint": UInt64(text).map(CELValue.uint)
      case "double": Double(text).map(CELValue.double)
      case "string": .string(text)
      case "bytes": Data(base64Encoded: text).map { .bytes(Array($0)) }
      case "type": .type(text)
      case "list": .list(try (pair.value as? [Any] ?? []).map(decode))
      case "map":
        .map(
          try CELMap(
            entries: (pair.value as? [[Any]] ?? []).map { (try decode($0[0]), try decode($0[1])) }
          )
        )
      case "timestamp":
        CELTimestamp(seconds: seconds, nanoseconds: nanos).map(CELValue.timestamp)
      case "duration":
        CELDuration(seconds: seconds, nanoseconds: nanos).map(CELValue.duration)
      default: nil
      }
    guard let value else { throw Malformed(reason: "no value of tag \(pair.key)") }
    return value
  }

  /// What is wrong with the outcome; nil when it is as expected.
  func failure() -> String? {
    let environment = CELEnvironment(dynamicVariables: bindings.keys)
    let outcome: Result<CELValue, CELError>
    do {
      outcome = try CELProgram(compiling: source, in: environment).evaluate(bindings)
    } catch {
      return value == nil ? nil : "does not compile: \(error)"
    }
    switch (outcome, value) {
    case (.failure, nil): return nil
    case (.failure(let error), .some): return "fails: \(error.message)"
    case (.success(let found), nil): return "gives \(found) instead of an error"
    case (.success(let found), .some(let wanted)):
      return Self.same(found, wanted) ? nil : "gives \(found) instead of \(wanted)"
    }
  }

  // NaN is the same as NaN here, and 0.0 is not -0.0.
  private static func same(_ found: CELValue, _ wanted: CELValue) -> Bool {
    if case .double(let a) = found, case .double(let b) = wanted {
      return a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN)
    }
    return found == wanted
  }
}
