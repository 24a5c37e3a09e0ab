package import Notices

/// The tables that only the bureau's own country can fill; shipped empty.
///
/// A row counts from its date to its expiry, both included. The review names what ran out, and nothing is read from it.
package struct NationalTables: Sendable {
  package var legalValues: [LegalValueRow] = []
  package var clocks: [TreatyClock] = []
  package var protections: [ProtectionRow] = []
  package var contexts: [PoliticalContextRow] = []
  package var ownNationals: [OwnNationalRow] = []
  package var retentions: [RetentionRow] = []

  /// For how many months a notice of each kind is kept by the bureau's own rule; kinds without a row are absent.
  package func retentionMonths(on day: CivilDay) -> [NoticeKind: Int] {
    var months: [NoticeKind: Int] = [:]
    for row in retentions where row.confirmation.holds(on: day) { months[row.kind] = row.months }
    return months
  }
}

/// Who answers for a row, when they last said that it is right, and until when that holds.
package struct Confirmation: Sendable, Hashable {
  package let owner: String
  package let date: CivilDay
  package let expiry: CivilDay

  package func holds(on day: CivilDay) -> Bool { date <= day && day <= expiry }
}

/// What a row of a national table is about.
package struct NationalScope: Sendable, Hashable {
  /// A country or entity, or `*` for every one.
  package let issuer: String
  /// Nil for every kind of notice.
  package var kind: NoticeKind?
  /// A treaty of `codes/treaty-clocks.csv`; empty when it does not depend on one.
  package var treaty = ""
  /// Whether it is about own nationals; nil for all persons.
  package var ownNational: Bool?
}

/// A row of a national table.
package protocol NationalRow: Sendable {
  var scope: NationalScope { get }
  var confirmation: Confirmation { get }
}

/// A row of `codes/legal-value.csv`: the competent authority's own sentence on what a request is worth here.
package struct LegalValueRow: NationalRow, Hashable {
  package let scope: NationalScope
  package let sentence: String
  package let authority: String
  /// What is to be verified before anything is done; empty when nothing beyond what every hit asks.
  package let verify: String
  /// Who verifies it.
  package let verifyWith: String
  package let confirmation: Confirmation
}

/// A row of `codes/own-nationality.csv`: what the law of this country says of its own nationals.
package struct OwnNationalRow: NationalRow, Hashable {
  package let scope: NationalScope
  /// `surrendered`, `not-surrendered` or `conditions`.
  package let rule: String
  package let sentence: String
  package let authority: String
  package let confirmation: Confirmation
}

/// A row of `codes/protection-status.csv`: who answers for protection from a country, and what is held until they do.
package struct ProtectionRow: NationalRow, Hashable {
  package let scope: NationalScope
  /// `presumed` when persons found here count as protected until the authority has answered; else `ask`.
  package let status: String
  package let sentence: String
  package let authority: String
  package let confirmation: Confirmation
}

/// A row of `codes/political-context.csv`: a period in which motive and timing of an issuer's requests are weighed.
package struct PoliticalContextRow: NationalRow, Hashable {
  package let scope: NationalScope
  package let reason: String
  package let from: CivilDay?
  package let to: CivilDay?
  package let confirmation: Confirmation

  /// The days on which it is asked for: the period, as far as it is confirmed.
  package var days: (from: CivilDay?, to: CivilDay) {
    (from, min(to ?? confirmation.expiry, confirmation.expiry))
  }
}

/// A row of `codes/retention.csv`: for how long a kind of notice is kept.
package struct RetentionRow: Sendable, Hashable {
  package let kind: NoticeKind
  /// From the publication.
  package let months: Int
  package let basis: String
  package let confirmation: Confirmation
}

/// A row of `codes/treaty-clocks.csv`: how long provisional detention lasts without papers.
package struct TreatyClock: Sendable, Hashable {
  package let treaty: String
  package let name: String
  package let article: String
  /// Countries of a bilateral treaty; empty for one of many parties.
  package let parties: [String]
  package let days: Int
  /// Never longer than this many days.
  package let maximumDays: Int
  package let namesInterpol: Bool
  package let confirmation: Confirmation
}
