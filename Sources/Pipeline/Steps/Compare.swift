import RuleSets
import Compliance
import JSON
import Lifecycle
import Matching
import Notices
import Records

/// Compares the pairs of a batch: score, then the rules of the hit phase for what is a lead.
struct PairComparison {
  let batch: MatchBatch
  let kind: LocalKind
  /// The version of the keys to ask with.
  let keyVersion: KeyVersion
  private let persons: PersonScorer
  private let moduses: ModusScorer
  private var notices: [Identifier<Notice>: Notice] = [:]
  private var preparedPersons: [[UInt8]: PreparedPerson] = [:]

  init(batch: MatchBatch, kind: LocalKind, keyVersion: KeyVersion) {
    self.batch = batch
    self.kind = kind
    self.keyVersion = keyVersion
    let engine = batch.walk.engine
    let snapshot = batch.rarity.snapshot
    persons = PersonScorer(
      policy: engine.personPolicy,
      rarity: snapshot,
      prior: .population(max(1, Int(snapshot.persons)))
    )
    moduses = ModusScorer(policy: engine.modusPolicy, rarity: snapshot)
  }

  /// What was found of a pair, with the draft of its hit when it is a lead or was one.
  struct Result {
    let finding: PairFinding
    let draft: HitDraft?
  }

  mutating func compare(
    _ subject: MatchSubject?,
    _ record: MatchRecord?,
    standing: StandingHit?
  ) -> Result {
    guard let subject, subject.isMatchable else {
      return Result(finding: .gone(because: "notice-not-matchable"), draft: nil)
    }
    guard let record, !record.isRemoved else {
      return Result(finding: .gone(because: "local-record-removed"), draft: nil)
    }
    if let last = record.retainUntil, last < batch.now.day {
      return Result(finding: .gone(because: "local-retention-passed"), draft: nil)
    }
    guard let score = score(subject, record) else {
      return Result(finding: .noLead, draft: nil)
    }
    if !score.isLead {
      // A confirmed hit that falls below the threshold is asked again, with its new evidence.
      let draft = standing?.status == .confirmed ? draft(subject, record, score) : nil
      return Result(finding: .noLead, draft: draft)
    }
    let changes =
      standing.flatMap {
        materialChange(
          old: ScoreSummary(stored: $0.evidence),
          new: ScoreSummary(stored: score.evidence)
        )
      } ?? []
    return Result(finding: .lead(changes: changes), draft: draft(subject, record, score))
  }

  /// Whether a pair is worth a closer look, by the record's prepared form; one that does not read is.
  mutating func mayBeLead(_ subject: MatchSubject?, _ form: [UInt8]?) -> Bool {
    guard let subject, subject.isMatchable, let form else { return false }
    switch kind {
    case .person:
      guard let candidate = try? PreparedPerson(encoded: form) else { return true }
      return person(of: subject).map { persons.score($0, candidate).grade != .none } ?? false
    case .modus:
      guard let candidate = try? PreparedModus(encoded: form) else { return true }
      return modus(of: subject).map { moduses.score($0, candidate).grade != .none } ?? false
    }
  }

  /// The keys by which records like the subject are asked for, weighed by the count in use; none when it cannot be read.
  mutating func keys(of subject: MatchSubject) -> [RecordKey] {
    switch kind {
    case .person: keys(of: person(of: subject))
    case .modus: keys(of: modus(of: subject))
    }
  }

  /// The keys by which subjects like the record are asked for; nil when another version of the program prepared its form.
  mutating func keys(of form: [UInt8]) -> [RecordKey]? {
    switch kind {
    case .person: prepared(form).map { keys(of: $0) }
    case .modus: (try? PreparedModus(encoded: form)).map { keys(of: $0) }
    }
  }

  /// The keys by which subjects like the record are asked for, whatever prepared it.
  mutating func keys(of record: MatchRecord) -> [RecordKey] {
    switch kind {
    case .person: keys(of: person(of: record))
    case .modus: keys(of: modus(of: record))
    }
  }

  private func keys(of person: PreparedPerson?) -> [RecordKey] {
    person.map {
      MatchKey.keys(of: $0, rarity: batch.rarity.snapshot, version: keyVersion)
        .map(RecordKey.init)
    } ?? []
  }

  private func keys(of modus: PreparedModus?) -> [RecordKey] {
    modus.map { MatchKey.keys(of: $0, rarity: batch.rarity.snapshot).map(RecordKey.init) } ?? []
  }

  /// A score of either kind, as a hit keeps it.
  private struct KeptScore {
    let isLead: Bool
    let grade: String
    let bits: Double
    let probability: Double
    let evidence: [UInt8]
    let features: String
  }

  private mutating func score(_ subject: MatchSubject, _ record: MatchRecord) -> KeptScore? {
    switch kind {
    case .person:
      guard let query = person(of: subject), let candidate = person(of: record) else { return nil }
      let score = persons.score(query, candidate)
      return KeptScore(
        isLead: score.grade != .none,
        grade: score.grade.word,
        bits: Double(score.bits),
        probability: score.probability,
        evidence: ScoreSummary(score).stored,
        features: score.grade == .none ? "[]" : score.featuresJSON
      )
    case .modus:
      guard let query = modus(of: subject), let candidate = modus(of: record) else { return nil }
      let score = moduses.score(query, candidate)
      return KeptScore(
        isLead: score.grade != .none,
        grade: score.grade.word,
        bits: Double(score.bits),
        probability: score.probability,
        evidence: [score.grade.rawValue],
        features: score.grade == .none ? "[]" : score.featuresJSON
      )
    }
  }

  // What another version of the program prepared is prepared here and now, so that nothing is passed over.

  private mutating func person(of subject: MatchSubject) -> PreparedPerson? {
    if let known = prepared(subject.prepared) { return known }
    guard let persons = notice(of: subject)?.persons, persons.indices.contains(subject.ordinal)
    else { return nil }
    return PreparedPerson(persons[subject.ordinal])
  }

  private mutating func person(of record: MatchRecord) -> PreparedPerson? {
    prepared(record.prepared) ?? PreparedPerson(LocalPerson(record).person)
  }

  private mutating func modus(of subject: MatchSubject) -> PreparedModus? {
    if let known = try? PreparedModus(encoded: subject.prepared) { return known }
    return notice(of: subject)?.modusOperandi.map {
      PreparedModus($0, shared: batch.walk.engine.shared)
    }
  }

  private func modus(of record: MatchRecord) -> PreparedModus? {
    if let known = try? PreparedModus(encoded: record.prepared) { return known }
    guard case .success(let node) = parseJSON(record.record) else { return nil }
    var log = FieldLog()
    return LocalModus(field: node, log: &log).map {
      PreparedModus($0.modus, shared: batch.walk.engine.shared)
    }
  }

  private mutating func prepared(_ bytes: [UInt8]) -> PreparedPerson? {
    if let known = preparedPersons[bytes] { return known }
    let prepared = try? PreparedPerson(encoded: bytes)
    if let prepared { preparedPersons[bytes] = prepared }
    return prepared
  }

  private mutating func draft(
    _ subject: MatchSubject,
    _ record: MatchRecord,
    _ score: KeptScore
  ) -> HitDraft {
    let judgement = judge(subject, record)
    let restricting = judgement?.findings.filter { $0.severity.map { $0 > .warn } ?? false } ?? []
    let isRestricted = subject.isRestricted || !restricting.isEmpty
    var flags: [String] = []
    if subject.isDanger { flags.append("danger") }
    if subject.tier == .unreviewedDiffusion { flags.append("unreviewed") }
    if isRestricted { flags.append("restricted") }
    if record.deceased { flags.append("deceased") }
    flags += restricting.filter { !$0.isSensitive }.map(\.rule)
    return HitDraft(
      subject: subject.id,
      notice: subject.notice,
      version: subject.version,
      kind: kind,
      record: record.number,
      grade: score.grade,
      score: score.bits,
      probability: score.probability,
      policy: batch.walk.engine.policyName,
      rarity: batch.rarity.number,
      evidence: score.evidence,
      features: score.features,
      flags: flags,
      queue: isRestricted ? .legal : .analyst,
      restrictedBy: restricting.map(\.rule),
      isSensitive: restricting.contains(where: \.isSensitive),
      isDanger: subject.isDanger
    )
  }

  /// The rules of the hit phase: they see the notice and the local person.
  private mutating func judge(_ subject: MatchSubject, _ record: MatchRecord) -> Judgement? {
    guard kind == .person, let notice = notice(of: subject) else { return nil }
    let engine = batch.walk.engine
    var context = engine.configuration.context(.hit, now: batch.now)
    context.tier = subject.tier
    context.subject = subject.ordinal
    context.local = LocalSubject(
      record: LocalPerson(record),
      refusals: record.refusals.map {
        Refusal(issuer: $0.issuer, reference: $0.reference, date: $0.day)
      }
    )
    let ruleClass = RuleClass(of: notice, tier: subject.tier)
    return Compliance.judge(
      notice,
      by: engine.configuration.book(for: ruleClass, in: ""),
      in: context
    )
  }

  private mutating func notice(of subject: MatchSubject) -> Notice? {
    if let known = notices[subject.notice] { return known }
    guard let notice = HeldReading.notice(from: subject.content) else { return nil }
    notices[subject.notice] = notice
    return notice
  }
}

extension LocalPerson {
  /// The local record as the rules of the hit phase see it.
  init(_ record: MatchRecord) {
    self.init()
    if case .success(let node) = parseJSON(record.record) {
      var log = FieldLog()
      if let read = LocalPerson(field: node, log: &log) { self = read }
    }
    category = record.category
    deceased = record.deceased
    var known = Protection()
    known.status = record.protectionStatus
    known.from = record.protectionFrom
    protection = record.protectionStatus == nil ? nil : known
  }
}

extension ModusScore {
  /// Feature, outcome and bits of every feature that said something, as a JSON array.
  var featuresJSON: String {
    let lines = ModusFeature.allCases.filter { outcome(of: $0) != .missing }.map { feature in
      JSONNode.object([
        ("feature", JSONNode(feature.word)), ("outcome", JSONNode(outcome(of: feature).word)),
        ("bits", JSONNode((Double(bits(of: feature)) * 100).rounded() / 100)),
      ])
    }
    return JSONNode.array(lines).text()
  }
}

extension PersonScore {
  /// Feature, outcome and bits of every feature that said something, as a JSON array.
  var featuresJSON: String {
    let lines = Feature.allCases.filter { outcome(of: $0) != .missing }.map { feature in
      JSONNode.object([
        ("feature", JSONNode(feature.word)), ("outcome", JSONNode(outcome(of: feature).word)),
        ("bits", JSONNode((Double(bits(of: feature)) * 100).rounded() / 100)),
      ])
    }
    return JSONNode.array(lines).text()
  }
}
