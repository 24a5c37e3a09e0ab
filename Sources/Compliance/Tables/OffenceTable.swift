import CEL
package import Notices

/// One row of the bureau's table of offences: what a code means for a request, and since when.
package struct OffenceRow: Sendable {
  package let code: String
  package let name: String
  /// `allow`, `ask` or starts with `excluded-`.
  package let disposition: String
  /// Whether organized crime or aid to a serious crime lifts the exclusion.
  package let isExceptionAllowed: Bool
  package let validFrom: CivilDay?
  package let validTo: CivilDay?
  /// The row as rules see it.
  let value: CELObject

  static let type = CELObjectType(
    name: "offence",
    fields: [
      ("code", .string), ("scheme", .string), ("name", .string), ("family", .string),
      ("disposition", .string), ("excluded", .bool), ("exception_allowed", .bool),
      ("iccs", .string),
    ]
  )

  /// A row; `disposition` is `allow`, `ask` or starts with `excluded-`.
  package init(
    code: String,
    scheme: String,
    name: String,
    family: String,
    disposition: String,
    isExceptionAllowed: Bool,
    iccs: String?,
    validFrom: CivilDay?,
    validTo: CivilDay?
  ) {
    self.code = code
    self.name = name
    self.disposition = disposition
    self.isExceptionAllowed = isExceptionAllowed
    self.validFrom = validFrom
    self.validTo = validTo
    value = CELObject(
      type: Self.type,
      slots: [
        .string(code), .string(scheme), .string(name), .string(family), .string(disposition),
        .bool(Self.excludes(disposition)), .bool(isExceptionAllowed),
        iccs.map { .string($0) },
      ]
    )
  }

  /// Whether such an offence carries no notice.
  package var isExcluded: Bool { Self.excludes(disposition) }

  private static func excludes(_ disposition: String) -> Bool { disposition.hasPrefix("excluded") }
}

/// The bureau's table of offences.
package struct OffenceTable: Sendable {
  private let rows: [String: [OffenceRow]]
  package let count: Int

  package init(_ rows: [OffenceRow]) {
    self.rows = Dictionary(grouping: rows, by: \.code)
    self.count = rows.count
  }

  /// The row in force on a day; nil when the code is not known.
  ///
  /// A longer ICCS code than the table knows is read as the nearest class above it.
  package func row(of code: String, on day: CivilDay) -> OffenceRow? {
    if let row = exact(code, on: day) { return row }
    var digits = Substring(code)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    while digits.utf8.count > 2 {
      digits = digits.dropLast()
      if let row = exact(String(digits), on: day) { return row }
    }
    return nil
  }

  /// Whether the code has a row, in force or not.
  package func contains(_ code: String) -> Bool { rows[code] != nil }

  private func exact(_ code: String, on day: CivilDay) -> OffenceRow? {
    rows[code]?.first { $0.validFrom ?? day <= day && day <= $0.validTo ?? day }
  }
}
