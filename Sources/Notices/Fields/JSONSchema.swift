package import JSON

/// The JSON Schema (draft 2020-12) of the canonical notice document, made from the tables of fields.
///
/// It accepts what the reader accepts, as far as a schema can say it: that a day exists in its month, that no key
/// stands twice, and the limits of size are left to the reader.
package func noticeSchema() -> JSONNode {
  var definitions = SchemaDefinitions()
  definitions.add(Notice.shape)
  let format: JSONNode = [
    "const": JSONNode(Notice.format), "description": "Marks a canonical notice document.",
  ]
  let (members, shapes) = (definitions.properties(of: Notice.shape), definitions.shapes)
  let records = shapes.dropFirst().map { ($0.name, Optional(definitions.record($0))) }
  return [
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:noticed:notice:1",
    "title": "The canonical notice document",
    "description":
      "Made from the tables of fields in Sources/Notices; null is the same as an absent field.",
    "type": "object",
    "required": ["format"],
    "properties": .object([("format", format)] + members),
    "additionalProperties": false,
    "$defs": .object(SchemaDefinitions.scalars + records),
  ]
}

/// The records that a schema speaks of, each once.
private struct SchemaDefinitions {
  /// In the order in which they are met.
  private(set) var shapes: [RecordShape] = []

  private static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

  /// The types that are no records, by the names under which fields refer to them.
  static let scalars: [(String, JSONNode?)] = [
    ("text", ["type": "string", "pattern": "[^ ]"]),
    ("country", ["type": "string", "pattern": "^([A-Z]{2,3}|[0-9]{3})$"]),
    (
      "partial_date",
      [
        "type": "string",
        "pattern": "^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
      ]
    ),
    (
      "instant",
      [
        "type": "string",
        "pattern": JSONNode(
          "^(?!0000)\(day)[T ]([01][0-9]|2[0-3])(:[0-5][0-9]){2}([.][0-9]{1,6})?"
            + "(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
        ),
      ]
    ),
  ]

  /// Notes a record and every record that its fields hold.
  mutating func add(_ shape: RecordShape) {
    guard !shapes.contains(shape) else { return }
    shapes.append(shape)
    for member in shape.members { add(member.type) }
  }

  private mutating func add(_ type: FieldType) {
    switch type {
    case .record(let shape): add(shape)
    case .list(let element): add(element)
    case .text, .code, .country, .partialDate, .instant, .integer, .number, .boolean: break
    }
  }

  /// A record as a schema of its own.
  func record(_ shape: RecordShape) -> JSONNode {
    let object: JSONNode = [
      "type": "object",
      "properties": .object(properties(of: shape)),
      "additionalProperties": false,
    ]
    guard Alias.fieldType == .record(shape) else { return object }
    // An alias is the one value that may also be plain text; as an object it has a name.
    let named: JSONNode = ["required": ["name"], "properties": ["name": reference("text")]]
    return ["anyOf": [reference("text"), ["allOf": [object, named]]]]
  }

  func properties(of shape: RecordShape) -> [(String, JSONNode?)] {
    shape.members.map { member in
      (
        member.name,
        [
          "description": JSONNode(member.sentence),
          "anyOf": [schema(of: member.type), ["type": "null"]],
        ]
      )
    }
  }

  private func schema(of type: FieldType) -> JSONNode {
    switch type {
    case .text: reference("text")
    case .code(let words): ["enum": .array(words)]
    case .country: reference("country")
    case .partialDate: reference("partial_date")
    case .instant: reference("instant")
    case .integer: ["type": "integer"]
    case .number: ["type": "number"]
    case .boolean: ["type": "boolean"]
    case .list(let element): ["type": "array", "items": schema(of: element)]
    case .record(let shape): reference(shape.name)
    }
  }

  private func reference(_ name: String) -> JSONNode {
    ["$ref": JSONNode("#/$defs/\(name)")]
  }
}
