package import Notices

/// What one charge of a notice is worth as a ground for it, each charge by itself (RPD 83(1)(c)).
package struct ChargeGround: Sendable, Hashable {
  /// Why a charge stands, or does not.
  package enum Standing: String, Sendable, Hashable, CaseIterable {
    /// A serious ordinary-law crime.
    case ground
    /// Serious in some cases only: a person weighs it.
    case weighed
    /// Of an excluded kind, with an exception that the table allows and the issuer claims with a reason.
    case excepted
    /// Of a kind that carries no notice.
    case excluded
    /// Struck by the issuer or by a decision.
    case struck
    /// Its code is missing or unknown.
    case unmapped

    /// Whether such a charge may be shown as a ground.
    package var isShown: Bool { self != .struck && self != .excluded }
  }

  /// From 1, in the order of the document.
  package let number: Int
  package let code: String?
  /// The name of the offence in the bureau's table; nil when the code is missing or unknown.
  package let offence: String?
  package let standing: Standing

  /// Whether it may be shown as a ground.
  package var isShown: Bool { standing.isShown }
}

/// Judges every charge of a notice by the row of the bureau's table that was in force on a day.
package func chargeGrounds(
  of notice: Notice,
  by tables: CodeTables,
  on day: CivilDay
) -> [ChargeGround] {
  let facts = notice.caseFacts
  let isClaimed = facts?.organizedCrimeLink == true || facts?.facilitatesSeriousCrime == true
  let isExplained = facts?.exceptionReason?.isEmpty == false
  return (facts?.charges ?? []).enumerated().map { place, charge in
    let row = charge.code.flatMap { tables.offences.row(of: $0, on: day) }
    let standing: ChargeGround.Standing
    switch (charge.struck == true, row) {
    case (true, _): standing = .struck
    case (false, nil): standing = .unmapped
    case (false, let row?) where row.isExcluded:
      standing = row.isExceptionAllowed && isClaimed && isExplained ? .excepted : .excluded
    case (false, let row?): standing = row.disposition == "allow" ? .ground : .weighed
    }
    return ChargeGround(
      number: place + 1,
      code: charge.code,
      offence: row?.name,
      standing: standing
    )
  }
}

extension Notice {
  /// The day by whose table the charges are weighed: that of publication, else of receipt.
  package func weighingDay(received: CivilDay) -> CivilDay {
    publishedAt?.latest ?? received
  }
}
