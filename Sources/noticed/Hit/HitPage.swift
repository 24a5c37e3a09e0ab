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
  let warnings: NoticeWarnings
  let issuerName: String?
  let today: CivilDay
  let showsReasons: Bool

  init(
    _ opened: HitDesk.Opened,
    tables: BureauTables,
    matching: MatchingPolicies,
    language: WorkingLanguage,
    home: CountryCode,
    today: CivilDay,
    showsReasons: Bool
  ) {
    self.opened = opened
    self.today = today
    self.showsReasons = showsReasons
    let notice = HeldReading.notice(from: opened.comparison.content) ?? Notice()
    self.notice = notice
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
    warnings = NoticeWarnings(
      notice: notice,
      person: Self.person(of: opened, notice),
      kind: line.kind,
      issuer: line.issuer,
      isDanger: line.isDanger,
      tables: tables,
      home: home,
      nationalities: local?.person.nationalities ?? [],
      today: today
    )
    issuerName = line.issuer.flatMap { CountryCode($0) }.map {
      tables.countryName($0, in: language)
    }
  }

  var line: HitLine { opened.line }

  /// The person of the notice that the hit is about.
  var person: Person? { warnings.person }

  private static func person(of opened: HitDesk.Opened, _ notice: Notice) -> Person? {
    guard !opened.comparison.isModus,
      notice.persons.indices.contains(opened.comparison.ordinal)
    else { return nil }
    return notice.persons[opened.comparison.ordinal]
  }

  var danger: String? { warnings.danger }

  /// What the bureau's own record warns of.
  var dangerHere: String? {
    guard let warnings = local?.person.danger, !warnings.isEmpty else { return nil }
    return HitTexts.danger(warnings)
  }

  var refusals: [String] { warnings.refusals }

  var national: NationalView { warnings.national }

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
