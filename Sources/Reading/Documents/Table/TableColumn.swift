/// One field and the columns of a register's table in which it may stand.
package struct TableColumn: Sendable, Hashable {
  /// The field of the record, for example `persons.birth_date` or `protection.status`.
  package let field: String
  /// The headers under which it may stand.
  package let headers: [String]
  /// What separates several values in one cell; nil when the cell is one value.
  package let separator: String?
  /// The orders in which dates may be written; empty when none is stated.
  package let dates: [DateOrder]
  /// The register's words, in small letters, and the product's.
  package let words: [String: String]
  /// The way to the field in a notice; nil when a notice has none of the name.
  let path: FieldPath?
  /// The headers as they are compared.
  let normalizedHeaders: [String]

  package init(
    field: String,
    headers: [String],
    separator: String? = nil,
    dates: [DateOrder] = [],
    words: [String: String] = [:]
  ) {
    self.field = field
    self.headers = headers
    self.separator = separator
    self.dates = dates
    self.words = words
    path = FieldPath(field)
    normalizedHeaders = headers.map(Self.normalized)
  }

  /// A header as it is compared: `Date of Birth` is `date_of_birth`.
  package static func normalized(_ header: String) -> String {
    var text: [UInt8] = []
    for scalar in header.lowercased().unicodeScalars {
      switch scalar {
      case " ", "-", "_", "\u{A0}", "\t", "\n", "/", ".":
        if let last = text.last, last != UInt8(ascii: "_") { text.append(UInt8(ascii: "_")) }
      case "\r", "\u{FEFF}", "\u{200B}", "\"": break
      default: text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    while text.last == UInt8(ascii: "_") { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }
}

/// How the columns of a register's table become notices, a row a notice.
package struct TableMapping: Sendable, Hashable {
  /// A value that every row has though no column says it.
  package struct Fixed: Sendable, Hashable {
    package let field: String
    package let value: String

    package init(field: String, value: String) {
      self.field = field
      self.value = value
    }
  }

  package let name: String
  package let title: String
  /// Nil when it is found out from the header.
  package let delimiter: UInt8?
  package let quote: UInt8
  /// The encoding when the file is not UTF-8 and has no mark; nil when it is found out.
  package let encoding: String?
  package let columns: [TableColumn]
  package let fixed: [Fixed]
  /// Fields of which each must have a column, or the table is none of this kind.
  package let needed: [String]

  package init(
    name: String,
    title: String,
    delimiter: UInt8? = nil,
    quote: UInt8 = UInt8(ascii: "\""),
    encoding: String? = nil,
    columns: [TableColumn],
    fixed: [Fixed] = [],
    needed: [String] = []
  ) {
    self.name = name
    self.title = title
    self.delimiter = delimiter
    self.quote = quote
    self.encoding = encoding
    self.columns = columns
    self.fixed = fixed
    self.needed = needed
  }
}

/// Whether texts in an encoding of this name can be read.
package func isKnownEncoding(_ label: String) -> Bool { TextEncoding(label: label) != nil }
