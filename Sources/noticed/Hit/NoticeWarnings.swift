import Notices
import RuleSets

/// What is told of a notice before anything is compared: danger, what weakens it, what is to be asked, what it is worth.
struct NoticeWarnings: Sendable {
  let notice: Notice
  /// The person whom the comparison is about; nil for a method.
  let person: Person?
  let kind: NoticeKind
  let issuer: String?
  let isDanger: Bool
  /// The rows of codes/legal-value.csv for this issuer and kind.
  let legalValues: [LegalValueRow]
  let today: CivilDay

  init(
    notice: Notice,
    person: Person?,
    kind: NoticeKind,
    issuer: String?,
    isDanger: Bool,
    tables: BureauTables,
    today: CivilDay
  ) {
    self.notice = notice
    self.person = person
    self.kind = kind
    self.issuer = issuer
    self.isDanger = isDanger
    self.today = today
    legalValues = tables.legalValues.filter { row in
      row.issuer == issuer && (row.kind.isEmpty || row.kind == kind.rawValue)
    }
  }

  /// The warnings about the person; what only the notice as a whole says is told in general.
  var danger: String? {
    if let warnings = person?.danger, !warnings.isEmpty { return HitTexts.danger(warnings) }
    return isDanger ? "the notice warns of danger" : nil
  }

  /// Whether the issuer says that extradition will not be sought, or has been refused before.
  var refusals: [String] {
    var refusals: [String] = []
    if notice.extradition?.assured == false {
      refusals.append("the issuer does not assure that extradition will be sought")
    }
    let notFrom = notice.extradition?.notFrom ?? []
    if !notFrom.isEmpty {
      refusals.append(
        "extradition will not be sought from \(notFrom.map(\.code).joined(separator: ", "))"
      )
    }
    return refusals
  }

  /// What the notice is worth here: the competent authority's own words.
  var worth: [String] {
    let rows = legalValues.filter { $0.expiry.map { $0 >= today } ?? true }
    guard rows.isEmpty else {
      return rows.map { row in
        let about: String? =
          row.ownNational.map { $0 ? "own nationals" : "persons who are not own nationals" }
        let scope = [row.treaty.isEmpty ? nil : row.treaty, about].compactMap { $0 }
          .joined(separator: ", ")
        let day = row.date.map { ", \($0)" } ?? ""
        return "\(scope.isEmpty ? "" : "\(scope): ")“\(row.sentence)” (\(row.authority)\(day))"
      }
    }
    let issuer = issuer ?? "this issuer"
    let kind = HitTexts.kind(kind)
    if let expired = legalValues.first {
      return [
        "not stated: the row for \(issuer) in codes/legal-value.csv ran out; \(expired.owner.isEmpty ? "its owner" : expired.owner) has to confirm it"
      ]
    }
    return [
      "not stated: codes/legal-value.csv has no row for a \(kind) from \(issuer). The competent authority of the bureau's country fills it, with its own sentence, owner and date. Until then nothing follows from this notice by itself."
    ]
  }
}
