package import Compliance
import DropFolder
package import Notices
package import Records
import RuleSets

/// Why a finding came when it did.
package enum ReviewCause: String, Sendable, Hashable, CaseIterable {
  /// A rule is new, gone, or asks something else.
  case rule
  /// A table or one of the bureau's settings changed.
  case table
  /// Something came, went, or was decided.
  case data
  /// A day passed, and nothing else happened.
  case time
}

extension ReviewKind {
  /// Why a finding of the kind comes, when nothing changed about the notice itself.
  package var cause: ReviewCause {
    switch self {
    case .expired, .retentionDue, .confirmationDue, .suspendedLong, .holdOverdue, .releaseEnds,
      .releaseOver,
      .purgeDue,
      .purgeWaits, .extractVanished, .hitUndecided, .localOverdue, .reviewMissed, .sliceWaits,
      .quarantineDue, .tableExpired, .clockRuns, .clockStepped, .stricter, .milder:
      .time
    case .ruleBookDiffers: .rule
    case .keptTooLong: .table
    case .unreadable, .releaseWaits, .documentWaits, .dropUnsettled, .urgentOpen, .recallOpen,
      .lookupGroundless, .sliceMissing, .sliceUnknown,
      .sliceDamaged, .subjectWithoutKeys, .keysOfUnmatchable, .notAtSource, .notHere:
      .data
    }
  }
}

/// What changed between two runs.
package struct ReviewChange: Sendable, Hashable {
  /// When the run before looked; nil for the first.
  package let since: Instant?
  /// Rules that are new, gone, or ask something else.
  package let rules: Set<String>
  package let isTableNew: Bool
  package let isSettingNew: Bool
  /// The hash of everything judged by, which the judgement of an arriving document carries.
  let ruleBook: [UInt8]
  /// Whether it is known by what the run before judged.
  let isMarked: Bool

  package init(from last: ReviewRun?, to marks: ReviewMarks, ruleBook: [UInt8]) {
    since = last?.startedAt
    self.ruleBook = ruleBook
    guard let before = last?.marks else {
      (rules, isTableNew, isSettingNew, isMarked) = ([], false, false, false)
      return
    }
    isMarked = true
    let ids = Set(before.rules.keys).union(marks.rules.keys)
    rules = ids.filter { before.rules[$0] != marks.rules[$0] }
    isTableNew = before.tables != marks.tables
    isSettingNew = before.settings != marks.settings
  }

  /// Why findings about a notice come now, by the rules that they name; more than one reason where several changed.
  ///
  /// Without a run before, today's rules are compared with those by which the notice was judged when it came.
  package func causes(_ kind: ReviewKind, of notice: NoticeFacts, by ids: [String]) -> String {
    var causes: [ReviewCause] = []
    if kind == .stricter || kind == .milder {
      if isMarked {
        if ids.contains(where: rules.contains) { causes.append(.rule) }
        if isTableNew || isSettingNew { causes.append(.table) }
      } else if let judgedBy = notice.judgedBy, judgedBy != ruleBook {
        causes += [.rule, .table]
      }
    }
    if let since, let changed = notice.changedAt, changed > since { causes.append(.data) }
    if causes.isEmpty { causes = [kind.cause] }
    return causes.map(\.rawValue).joined(separator: " ")
  }
}

extension Engine {
  /// By what it judges, in parts that a later run can compare.
  package var marks: ReviewMarks {
    var rules: [String: String] = [:]
    for rule in configuration.ruleSets.flatMap(\.rules) { rules[rule.id] = rule.digest }
    return ReviewMarks(
      rules: rules,
      tables: configuration.tables.hash,
      settings: shortDigest(of: configuration.bureau.policy.text)
    )
  }
}

extension BureauPolicy {
  /// The settings as one text; what has no order of its own is put into one, so that equal settings read equally.
  fileprivate var text: String {
    var ordered = self
    ordered.holdDaysByKind = [:]
    ordered.calendar.workingDays = []
    let days = holdDaysByKind.map { "\($0.key.rawValue) \($0.value)" }.sorted()
    return "\(ordered) \(days) \(calendar.workingDays.map(\.rawValue).sorted())"
  }
}

extension Rule {
  /// A digest of what the rule asks of whom and what follows; its words and examples change nothing.
  package var digest: String {
    let severities = RuleClass.allCases.map {
      "\(severity[$0]?.rawValue ?? "-")/\(notStated[$0]?.rawValue ?? "-")"
    }
    let parts = [
      when?.source ?? "", require.source, "\(validFrom)", validTo?.description ?? "",
      phases.map(\.rawValue).joined(separator: " "),
      appliesTo.map(\.rawValue).joined(separator: " "),
      isPerPerson ? "each" : "all", severities.joined(separator: " "),
    ]
    return shortDigest(of: parts.joined(separator: "\u{0}"))
  }
}

private func shortDigest(of text: String) -> String {
  String(SHA256Sum(of: Array(text.utf8)).hex.prefix(12))
}
