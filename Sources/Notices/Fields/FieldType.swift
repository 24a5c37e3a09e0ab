/// The type of a field of the canonical notice document, as rules, schema and documentation see it.
package indirect enum FieldType: Sendable, Hashable {
  /// Free text, never empty.
  case text
  /// One value of a closed list, in the list's order.
  case code([String])
  /// A country or issuer code, see ``CountryCode``.
  case country
  /// A date of which the day, or day and month, may be unknown, see ``PartialDate``.
  case partialDate
  /// A moment in UTC, see ``Instant``.
  case instant
  /// A whole number.
  case integer
  /// A number with a fraction.
  case number
  /// True or false.
  case boolean
  /// Several values of one type.
  case list(FieldType)
  /// A group of fields, by the name under which ``RecordShape`` describes it.
  case record(RecordShape)
}

/// What a group of fields looks like from outside: its name and its fields' names, types and sentences.
package struct RecordShape: Sendable, Hashable {
  /// One field of a shape.
  package struct Member: Sendable, Hashable {
    package let name: String
    package let type: FieldType
    /// What the field says, in one sentence.
    package let sentence: String
  }

  /// The group's name in rules and documentation, for example `person`.
  package let name: String
  /// The fields in the order in which documents are written.
  package let members: [Member]

  /// Finds a field by its name in documents.
  package func member(_ name: String) -> Member? {
    members.first { $0.name == name }
  }

  package static func == (left: RecordShape, right: RecordShape) -> Bool {
    left.name == right.name
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(name)
  }
}
