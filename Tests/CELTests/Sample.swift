import CEL

/// A small world of declared records for the tests.
enum Sample {
  static let item = CELObjectType(
    name: "item",
    fields: [("label", .string), ("months", .int), ("struck", .bool)]
  )
  static let person = CELObjectType(
    name: "person",
    fields: [
      ("family_name", .string), ("birth_date", .string), ("height_cm", .int),
      ("nationalities", .list(.string)), ("home", .object(home)), ("seen_at", .timestamp),
    ]
  )
  static let home = CELObjectType(name: "home", fields: [("city", .string), ("country", .string)])
  static let file = CELObjectType(name: "file", fields: [("items", .list(.object(item)))])

  static let environment = CELEnvironment(variables: [
    "person": .object(person), "file": .object(file), "now": .timestamp, "limit": .int,
    "notes": .map(.string, .string), "anything": .dyn,
  ])

  static func item(_ fields: [String: CELValue]) -> CELValue {
    .object(CELObject(type: item, fields: fields))
  }

  static func person(_ fields: [String: CELValue]) -> CELValue {
    .object(CELObject(type: person, fields: fields))
  }

  static func file(_ items: [CELValue]) -> CELValue {
    .object(CELObject(type: file, fields: ["items": .list(items)]))
  }

  static func findings(of source: String, expecting: CELType? = nil) -> [CELFinding] {
    do {
      _ = try CELProgram(compiling: source, in: environment, expecting: expecting)
      return []
    } catch {
      return error.findings
    }
  }

  static func evaluate(
    _ source: String,
    _ bindings: [String: CELValue] = [:],
    costLimit: Int = CELProgram.defaultCostLimit
  ) throws -> Result<CELValue, CELError> {
    try CELProgram(compiling: source, in: environment).evaluate(bindings, costLimit: costLimit)
  }
}
