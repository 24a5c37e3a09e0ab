package import Compliance
package import Notices
package import Records
import RuleSets

/// How a notice would be treated by today's rules, beside how it is treated.
package struct Rejudgement: Sendable, Hashable {
  /// A rule that did not pass today and did when the notice came, or is stricter now.
  package struct Failure: Sendable, Hashable {
    package let rule: String
    package let title: String
    package let severity: Severity
  }

  package let newlyFailing: [Failure]
  /// Rules that did not pass when the notice came and do now, or are asked no more.
  package let newlyPassing: [String]
  package let before: Disposition
  package let now: Disposition

  /// Compares what the rules find today with what they found when the notice came.
  ///
  /// A person may have decided otherwise than the rules since: what they knew then is no news, so only rules that come
  /// out otherwise today make a difference.
  /// The findings are today's, of the review phase. Rules in `clocked` are answered by the clock and never fail newly; a rule
  /// that is still asked at intake only keeps its answer of then.
  package init(
    of notice: NoticeFacts,
    findings: [Finding],
    clocked: Set<String> = ReviewClock.rules,
    isIntakeOnly: (String) -> Bool
  ) {
    var then: [String: Severity] = [:]
    for finding in notice.found {
      guard let severity = Severity(rawValue: finding.severity) else { continue }
      then[finding.rule] = max(severity, then[finding.rule] ?? severity)
    }
    var failing: [Failure] = []
    var standing: [Severity] = []
    var today: [String: Failure] = [:]
    for finding in findings {
      guard let severity = finding.severity, finding.result != .passed else { continue }
      if let known = today[finding.rule], known.severity >= severity { continue }
      today[finding.rule] = Failure(
        rule: finding.rule,
        title: finding.title,
        severity: severity
      )
    }
    for failure in today.values {
      if let known = then[failure.rule], failure.severity <= known {
        standing.append(failure.severity)
      } else if !clocked.contains(failure.rule) {
        failing.append(failure)
      }
    }
    var passing: [String] = []
    for (rule, severity) in then where today[rule] == nil {
      if isIntakeOnly(rule) { standing.append(severity) } else { passing.append(rule) }
    }
    newlyFailing = failing.sorted { $0.rule < $1.rule }
    newlyPassing = passing.sorted()
    before = notice.disposition
    let strictest = (standing + failing.map(\.severity)).map(\.disposition).max() ?? .accepted
    let floor: Disposition = notice.isAtLeastRestricted ? .restricted : .accepted
    now = min(.held, max(floor, strictest))
  }

  /// The rules by which the notice would be treated more strictly than it is.
  package var stricterBy: [Failure] {
    newlyFailing.filter { min(.held, $0.severity.disposition) > before }
  }

  /// Whether the notice would be treated more mildly than it is, because of rules that pass by now.
  package var isMilder: Bool { now < before && !newlyPassing.isEmpty }
}

extension Engine {
  /// Judges a held notice again in the review phase; nil when its content is gone or does not read.
  package func judgeAgain(_ facts: NoticeFacts, now: Instant) -> Rejudgement? {
    guard let notice = facts.content.flatMap(HeldReading.notice(from:)) else { return nil }
    let book = book(for: notice, facts)
    let judgement = judge(notice, facts, by: book, .review, now: now)
    return Rejudgement(of: facts, findings: judgement.findings) { id in
      guard let rule = book.rule(id), rule.isValid(on: now.day) else { return false }
      return !rule.phases.contains(.review)
    }
  }

  /// The rules by which a held notice is judged.
  func book(for notice: Notice, _ facts: NoticeFacts) -> RuleBook {
    configuration.book(for: RuleClass(of: notice, tier: facts.tier), in: facts.pipeline ?? "")
  }

  /// What rules say of a held notice with what is known of it by now.
  func judge(
    _ notice: Notice,
    _ facts: NoticeFacts,
    by book: RuleBook,
    _ phase: Phase,
    now: Instant
  ) -> Judgement {
    var context = configuration.context(phase, now: now, pipeline: facts.pipeline)
    context.received = facts.versionReceived ?? now.day
    context.tier = facts.tier
    context.history.firstReceived = facts.firstReceived
    context.history.lastConfirmed = facts.lastSeen
    context.history.lastSeen = facts.lastSeen
    context.history.suspendedSince = facts.suspendedSince
    context.history.heldSince = facts.disposition == .held ? facts.droppedOn : nil
    context.history.objections = facts.objections
    context.history.outcome = facts.outcome?.ruleWord
    return Compliance.judge(notice, by: book, in: context)
  }
}

extension ReviewClock {
  /// The questions that a judgement of today raises; they change nothing by themselves.
  package func questions(_ again: Rejudgement, about notice: NoticeFacts) -> [ReviewDraft] {
    guard !notice.isCancelled, !notice.isSuperseded else { return [] }
    let within = ReviewDraft.Due.within(days: limits.holdDays)
    var drafts = again.stricterBy.map { failure in
      draft(
        .stricter,
        notice,
        failure.rule,
        within,
        [
          "was": again.before.rawValue, "would_be": again.now.rawValue, "title": failure.title,
          "severity": failure.severity.rawValue,
        ]
      )
    }
    if again.isMilder {
      drafts.append(
        draft(
          .milder,
          notice,
          "REV-01",
          within,
          [
            "was": again.before.rawValue, "would_be": again.now.rawValue,
            "rules": again.newlyPassing.joined(separator: " "),
          ]
        )
      )
    }
    return drafts
  }
}
