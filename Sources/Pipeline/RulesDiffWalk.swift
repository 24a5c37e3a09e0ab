package import Compliance
package import Notices
package import Postgres
import Records
import RuleSets

/// Which held notices proposed rules would treat otherwise than the present ones: reads one snapshot and writes nothing.
///
/// Each notice is judged by both as if it came and were reviewed today, so that what a person decided stands aside.
package struct RulesDiffWalk: Sendable {
  let old: Engine
  let new: Engine
  let database: Database
  let now: Instant

  package init(old: Engine, new: Engine, database: Database, now: Instant) {
    self.old = old
    self.new = new
    self.database = database
    self.now = now
  }

  /// Judges everything that is held and not cancelled.
  package func compare() async throws(WalkError) -> RulesDiff {
    let walk = self
    return try await Pipeline.database { () async throws(DatabaseError) in
      try await database.transaction(.serializableReadOnlyDeferrable) {
        session throws(DatabaseError) in try walk.compare(in: session)
      }
    }
  }

  private func compare(in session: borrowing Session) throws(DatabaseError) -> RulesDiff {
    var diff = RulesDiff(from: old, to: new)
    let phases = diff.phases
    let marks = try NoticeMarks.read(on: now.day, in: session)
    // Where only rules differ, those that are alike say the same of a notice, and are asked once.
    let differing = diff.differing
    let isWhole = diff.isTableNew || diff.isSettingNew || !old.asksAsMuch(as: new)
    let part = isWhole ? new : Engine(new.configuration.keeping(differing))
    let (old, now) = (old, now)
    try NoticeFacts.judgeAll(marks: marks, in: session) { facts -> RulesDifference?? in
      guard !facts.isCancelled, let notice = facts.content.flatMap(HeldReading.notice(from:))
      else { return .none }
      let before = old.verdicts(on: notice, facts, phases, now: now)
      var after = part.verdicts(on: notice, facts, phases, now: now)
      if !isWhole { after.merge(before.filter { !differing.contains($0.key) }) { $1 } }
      return .some(RulesDifference(of: facts, before, after))
    } take: { _, difference in
      diff.take(difference)
    }
    return diff
  }
}

extension Engine {
  /// Whether each pipeline asks the rules of the same files of the same documents.
  func asksAsMuch(as other: Engine) -> Bool {
    let (mine, theirs) = (configuration.pipelines, other.configuration.pipelines)
    return mine.count == theirs.count
      && mine.allSatisfy { name, pipeline in
        theirs[name].map { $0.ruleSets == pipeline.ruleSets && $0.expects == pipeline.expects }
          ?? false
      }
  }

  /// The strictest that each rule says of a notice which does not pass it.
  func verdicts(
    on notice: Notice,
    _ facts: NoticeFacts,
    _ phases: [Phase],
    now: Instant
  ) -> [String: Severity] {
    let book = book(for: notice, facts)
    var verdicts: [String: Severity] = [:]
    for phase in phases {
      for finding in judge(notice, facts, by: book, phase, now: now).findings {
        guard let severity = finding.severity else { continue }
        verdicts[finding.rule] = max(severity, verdicts[finding.rule] ?? severity)
      }
    }
    return verdicts
  }
}

/// A held notice that proposed rules treat otherwise.
package struct RulesDifference: Sendable, Hashable {
  package let notice: Identifier<Notice>
  package let reference: String
  package let kind: NoticeKind
  package let tier: TrustTier
  package let issuer: String?
  /// How it is treated, which a person may have decided.
  package let treated: Disposition
  package let old: Disposition
  package let new: Disposition
  /// The rules that say otherwise, by id.
  package let rules: [RuleVerdict]

  /// What a rule said and would say; nil for a pass, or where it is not asked.
  package struct RuleVerdict: Sendable, Hashable {
    package let rule: String
    package let old: Severity?
    package let new: Severity?
  }

  /// Nil when every rule says the same of it.
  init?(of facts: NoticeFacts, _ old: [String: Severity], _ new: [String: Severity]) {
    let ids = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    guard !ids.isEmpty else { return nil }
    rules = ids.sorted().map { RuleVerdict(rule: $0, old: old[$0], new: new[$0]) }
    (notice, reference, kind, tier) = (facts.id, facts.reference, facts.kind, facts.tier)
    (issuer, treated) = (facts.issuer, facts.disposition)
    let floor: Disposition = facts.isAtLeastRestricted ? .restricted : .accepted
    func disposition(_ verdicts: [String: Severity]) -> Disposition {
      min(.held, max(floor, verdicts.values.map(\.disposition).max() ?? .accepted))
    }
    self.old = disposition(old)
    self.new = disposition(new)
  }

  package var isStricter: Bool { new > old }
  package var isMilder: Bool { new < old }
}

/// What proposed rules would change.
package struct RulesDiff: Sendable {
  /// Rules that only the new ones have, only the old ones, and that ask something else.
  package let added: [String]
  package let removed: [String]
  package let changed: [String]
  package let isTableNew: Bool
  package let isSettingNew: Bool
  /// Changed rules that are asked at a hit only, which no held notice by itself can show.
  package let hitOnly: [String]
  package private(set) var judged = 0
  /// Notices of which the content is gone or does not read, and cancelled ones.
  package private(set) var passedOver = 0
  /// Notices of which the disposition would change, in the order of their identifiers.
  package private(set) var notices: [RulesDifference] = []
  package private(set) var rules: [String: Count] = [:]
  /// In which phases a notice must be judged to show every difference.
  let phases: [Phase]

  /// Every rule that asks something else by one of the two.
  var differing: Set<String> { Set(added + removed + changed) }

  /// How many notices one rule says something else of.
  package struct Count: Sendable, Hashable {
    package var title = ""
    package var newlyFailing = 0
    package var newlyPassing = 0
    /// It fails by both, with another severity.
    package var otherSeverity = 0
    /// Of these, notices of which the disposition would change.
    package var dispositions = 0
  }

  init(from old: Engine, to new: Engine) {
    let (before, after) = (old.marks, new.marks)
    let both = Set(before.rules.keys).intersection(after.rules.keys)
    added = after.rules.keys.filter { !both.contains($0) }.sorted()
    removed = before.rules.keys.filter { !both.contains($0) }.sorted()
    changed = both.filter { before.rules[$0] != after.rules[$0] }.sorted()
    isTableNew = before.tables != after.tables
    isSettingNew = before.settings != after.settings
    let differing = Set(added + removed + changed)
    let all = (new.configuration.ruleSets + old.configuration.ruleSets).flatMap(\.rules)
    let concerned = all.filter { differing.contains($0.id) }
    hitOnly = Set(concerned.filter { $0.phases == [.hit] }.map(\.id)).sorted()
    // A rule that is asked at intake alone shows itself in that phase only; a table may change any rule.
    let needsIntake =
      isTableNew || isSettingNew
      || concerned.contains { $0.phases.contains(.intake) && !$0.phases.contains(.review) }
    phases = needsIntake ? [.intake, .review] : [.review]
    for rule in all where rules[rule.id] == nil { rules[rule.id] = Count(title: rule.title) }
  }

  /// Takes what came of one notice: nil when it was not judged, a nil within when nothing differs.
  mutating func take(_ difference: RulesDifference??) {
    guard let judgement = difference else {
      passedOver += 1
      return
    }
    judged += 1
    guard let difference = judgement else { return }
    let changes = difference.old != difference.new
    if changes { notices.append(difference) }
    for verdict in difference.rules {
      switch (verdict.old, verdict.new) {
      case (nil, _?): rules[verdict.rule, default: Count()].newlyFailing += 1
      case (_?, nil): rules[verdict.rule, default: Count()].newlyPassing += 1
      default: rules[verdict.rule, default: Count()].otherSeverity += 1
      }
      if changes { rules[verdict.rule, default: Count()].dispositions += 1 }
    }
  }

  /// The rules that say something else of any notice, those that change most dispositions first.
  package var told: [(rule: String, count: Count)] {
    rules.filter { $0.value.newlyFailing + $0.value.newlyPassing + $0.value.otherSeverity > 0 }
      .map { (rule: $0.key, count: $0.value) }
      .sorted { ($1.count.dispositions, $0.rule) < ($0.count.dispositions, $1.rule) }
  }
}
