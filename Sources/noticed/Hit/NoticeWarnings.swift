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
  /// What the bureau's own country says of the request.
  let national: NationalView

  /// Takes the bureau's country and the nationalities of the record beside the notice, as far as they are known.
  init(
    notice: Notice,
    person: Person?,
    kind: NoticeKind,
    issuer: String?,
    isDanger: Bool,
    tables: BureauTables,
    home: CountryCode? = nil,
    nationalities: [CountryCode] = [],
    today: CivilDay
  ) {
    self.notice = notice
    self.person = person
    self.kind = kind
    self.issuer = issuer
    self.isDanger = isDanger
    let known = nationalities + (person?.nationalities ?? [])
    let question = NationalQuestion(
      issuer: issuer,
      kind: kind,
      treaty: notice.extradition?.treaty,
      isOwnNational: known.isEmpty ? nil : home.map { known.contains($0) }
    )
    national = NationalView(
      question,
      NationalAnswer(question, from: tables.national, home: home, on: today),
      extradition: notice.extradition
    )
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
  var worth: [String] { national.worth }
}
