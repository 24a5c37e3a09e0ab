import Compliance
import JSON
import Lifecycle
import Matching
import Notices
import Pipeline
import Records
import RuleSets

/// Everything that is told of one hit.
struct HitPage {
  let opened: HitDesk.Opened
  let notice: Notice
  let local: LocalPerson?
  let comparison: HitComparisonView?
  let legalValues: [LegalValueRow]
  let issuerName: String?
  let today: CivilDay
  let showsReasons: Bool

  init(
    _ opened: HitDesk.Opened,
    tables: BureauTables,
    matching: MatchingPolicies,
    language: WorkingLanguage,
    today: CivilDay,
    showsReasons: Bool
  ) {
    self.opened = opened
    self.today = today
    self.showsReasons = showsReasons
    notice = HeldReading.notice(from: opened.comparison.content) ?? Notice()
    var local: LocalPerson?
    if !opened.comparison.isModus,
      case .success(let node) = parseJSON(opened.comparison.localContent)
    {
      var log = FieldLog()
      local = LocalPerson(field: node, log: &log)
    }
    self.local = local
    var localModus: ModusOperandi?
    if opened.comparison.isModus,
      case .success(let node) = parseJSON(opened.comparison.localContent)
    {
      var log = FieldLog()
      localModus = ModusOperandi(field: node, log: &log)
    }
    comparison = HitComparisonView(
      opened,
      notice: notice,
      local: local,
      localModus: localModus,
      policies: HitComparisonView.Policies(
        person: matching.persons[opened.policy] ?? matching.person,
        modus: matching.modus[opened.policy] ?? matching.method,
        shared: SharedIndicators(tables.codes)
      )
    )
    let line = opened.line
    legalValues = tables.legalValues.filter { row in
      row.issuer == line.issuer && (row.kind.isEmpty || row.kind == line.kind.rawValue)
    }
    issuerName = line.issuer.flatMap { CountryCode($0) }.map {
      tables.countryName($0, in: language)
    }
  }

  var line: HitLine { opened.line }

  /// The person of the notice that the hit is about.
  var person: Person? {
    guard !opened.comparison.isModus,
      notice.persons.indices.contains(opened.comparison.ordinal)
    else { return nil }
    return notice.persons[opened.comparison.ordinal]
  }

  /// The warnings about the person; what only the notice as a whole says is told in general.
  var danger: String? {
    if let warnings = person?.danger, !warnings.isEmpty { return HitTexts.danger(warnings) }
    return line.isDanger ? "the notice warns of danger" : nil
  }

  var hasExpired: Bool { notice.expiresAt.map { $0.latest < today } ?? false }

  /// What is to be answered before any contact abroad.
  var protectionQuestion: String {
    opened.comparison.isModus ? HitTexts.protectionQuestionOfMethods : HitTexts.protectionQuestion
  }

  /// What of the notice is compared.
  var subject: String {
    if opened.comparison.isModus { return "The method of the notice" }
    return notice.persons.count > 1
      ? "Person \(opened.comparison.ordinal + 1) of \(notice.persons.count) in the notice"
      : "The person of the notice"
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
    let issuer = line.issuer ?? "this issuer"
    let kind = HitTexts.kind(line.kind)
    if let expired = legalValues.first {
      return [
        "not stated: the row for \(issuer) in codes/legal-value.csv ran out; \(expired.owner.isEmpty ? "its owner" : expired.owner) has to confirm it"
      ]
    }
    return [
      "not stated: codes/legal-value.csv has no row for a \(kind) from \(issuer). The competent authority of the bureau's country fills it, with its own sentence, owner and date. Until then nothing follows from this notice by itself."
    ]
  }

  /// Where photographs and fingerprints are, as far as the two records say.
  var biometrics: [(what: String, there: [String], here: [String])] {
    [
      ("photographs", person?.photographs ?? [], local?.person.photographs ?? []),
      ("fingerprints", person?.fingerprints ?? [], local?.person.fingerprints ?? []),
      (
        "DNA profile", [person?.dnaProfile].compactMap { $0 },
        [local?.person.dnaProfile].compactMap { $0 }
      ),
    ]
  }

  /// When the source last said that the notice stands.
  var confirmed: String {
    let last = opened.addenda.map(\.day).max()
    var parts: [String] = []
    if let published = notice.publishedAt { parts.append("published \(published)") }
    if let received = notice.receivedAt { parts.append("received \(received.day)") }
    if let last { parts.append("last addendum \(last)") }
    let known = parts.isEmpty ? "its date is not stated" : parts.joined(separator: ", ")
    let expiry =
      notice.expiresAt.map { hasExpired ? "; EXPIRED on \($0)" : "; valid until \($0)" } ?? ""
    return "\(known)\(expiry). Nothing later from the source is on record: ask whether it stands."
  }

  /// What is to be said when the score is not the one that the hit carries.
  var difference: String? {
    guard let comparison else {
      return
        "The comparison cannot be shown: a record was prepared by another version of noticed, or purged. The matcher compares them again."
    }
    guard !comparison.agrees(with: line) else { return nil }
    return
      "The hit carries \(SignedBits.text(line.score)) bits (\(line.grade)): a record, the weights or the program changed since. The matcher compares them again when either record changes."
  }
}
