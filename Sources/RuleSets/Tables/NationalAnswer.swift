package import Notices

/// A request of which the bureau's country is asked what it is worth.
package struct NationalQuestion: Sendable, Hashable {
  /// Nil when the notice does not state it; only rows for every issuer answer then.
  package var issuer: String?
  package var kind: NoticeKind
  /// The treaty that the request names; nil when it names none.
  package var treaty: String?
  /// Whether the person found here is an own national; nil when no record says.
  package var isOwnNational: Bool?

  package init(issuer: String?, kind: NoticeKind, treaty: String? = nil, isOwnNational: Bool? = nil)
  {
    self.issuer = issuer
    self.kind = kind
    self.treaty = treaty
    self.isOwnNational = isOwnNational
  }
}

/// What the national tables say of one request on one day.
package struct NationalAnswer: Sendable {
  /// The closest rows of each table; several when a treaty or the person's nationality is not known.
  package let worth: [LegalValueRow]
  package let ownNationals: [OwnNationalRow]
  package let protections: [ProtectionRow]
  package let contexts: [PoliticalContextRow]
  /// The clock of the treaty that is named, or of the bilateral ones between the two countries.
  package let clocks: [TreatyClock]
  /// Rows on the worth that would answer, had they been confirmed in time.
  package let lapsedWorth: [LegalValueRow]

  package init(
    _ question: NationalQuestion,
    from tables: NationalTables,
    home: CountryCode?,
    on day: CivilDay
  ) {
    worth = Self.closest(tables.legalValues, question, day)
    lapsedWorth =
      worth.isEmpty
      ? tables.legalValues.filter { question.fits($0.scope) && !$0.confirmation.holds(on: day) }
      : []
    ownNationals =
      question.isOwnNational == false ? [] : Self.closest(tables.ownNationals, question, day)
    protections = Self.closest(tables.protections, question, day)
    contexts = Self.closest(tables.contexts, question, day).filter { row in
      row.from.map { $0 <= day } ?? true && day <= row.days.to
    }
    clocks = tables.clocks.filter { clock in
      guard clock.confirmation.holds(on: day) else { return false }
      if let treaty = question.treaty { return clock.treaty == treaty }
      guard !clock.parties.isEmpty, let issuer = question.issuer, let home else { return false }
      return clock.parties.contains(issuer) && clock.parties.contains(home.code)
    }
  }

  private static func closest<Row: NationalRow>(
    _ rows: [Row],
    _ question: NationalQuestion,
    _ day: CivilDay
  ) -> [Row] {
    let fitting = rows.filter { question.fits($0.scope) && $0.confirmation.holds(on: day) }
    let closest = fitting.map { question.closeness(of: $0.scope) }.max() ?? 0
    return fitting.filter { question.closeness(of: $0.scope) == closest }
  }
}

extension NationalQuestion {
  /// Whether a row may be about the request: what is not known rules nothing out.
  func fits(_ scope: NationalScope) -> Bool {
    (scope.issuer == "*" || scope.issuer == issuer) && (scope.kind ?? kind) == kind
      && (scope.treaty.isEmpty || treaty == nil || scope.treaty == treaty)
      && (scope.ownNational == nil || isOwnNational == nil || scope.ownNational == isOwnNational)
  }

  /// How closely a fitting row is about the request: issuer before treaty, nationality and kind; only what is known counts.
  func closeness(of scope: NationalScope) -> Int {
    (scope.issuer == "*" ? 0 : 8) + (scope.treaty.isEmpty || treaty == nil ? 0 : 4)
      + (scope.ownNational == nil || isOwnNational == nil ? 0 : 2) + (scope.kind == nil ? 0 : 1)
  }
}
