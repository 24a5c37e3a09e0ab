package import Lifecycle
package import Notices
package import Records

/// For how long things may stand, beside what the bureau decided.
package struct ReviewLimits: Sendable, Hashable {
  /// Within how many days a hold, a hit or a waiting document is to be answered.
  package var holdDays = 3
  /// Within how many days a hold is, kind by kind.
  package var holds = HoldLimits()
  /// After how many days unseen a public extract counts as vanished.
  package var extractDays = 30
  /// For how many hours the content of a cancelled notice stays, so that a mistake can be undone.
  package var graceHours: Int64 = 72
  /// For how many days the content of an expired notice stays.
  package var expiredDays = 30
  /// So many months before the end somebody asks whether the notice is still needed.
  package var retentionMonths = 6
  /// For so many months a request counts as confirmed after it was last sent (RPD 63).
  package var confirmationMonths = 12
  /// The longest suspension, in months (RPD 81).
  package var suspensionMonths = 6
  /// For how many months notices of a kind are kept by the bureau's own rule; kinds that have none are absent.
  package var kindMonths: [NoticeKind: Int] = [:]
  /// For how many days a rejected file is kept.
  package var quarantineDays = 90
  /// For how many minutes a recorded file may wait to leave `claimed/`.
  package var settleMinutes: Int64 = 60
  /// After how many hours without a run one counts as missed.
  package var gapHours: Int64 = 26

  package init() {}
}

/// What the rules order to be done with a notice.
package enum NoticeAct: Sendable, Hashable {
  /// Its keys go and its open hits close.
  case endMatching
  /// It runs no longer than to a day.
  case shorten(CivilDay)
  /// Its content goes.
  case purge
}

/// What is due when, for one moment: pure, so that any day can be asked.
package struct ReviewClock: Sendable {
  package let now: Instant
  package let today: CivilDay
  package let limits: ReviewLimits

  package init(now: Instant, limits: ReviewLimits) {
    self.now = now
    today = now.day
    self.limits = limits
  }

  /// The rules that the clock answers by itself, from what became of the notice since it was judged.
  package static let rules: Set<String> = ["RET-01", "REV-04", "LIF-07b", "PUB-05"]

  /// A cancellation before this moment is past its grace.
  package var graceEnd: Instant { now.adding(seconds: -limits.graceHours * 3600) }

  /// A last day before this one is so long ago that the content goes.
  package var expiryEnd: CivilDay { today.adding(days: -limits.expiredDays) }

  /// A file that was rejected before this moment is kept no longer.
  package var quarantineEnd: Instant {
    now.adding(seconds: -Int64(limits.quarantineDays) * 86_400)
  }

  /// What is due for a notice, and what is to be done about it.
  package func look(at notice: NoticeFacts) -> (drafts: [ReviewDraft], act: NoticeAct?) {
    if notice.isCancelled { return cancelled(notice) }
    if let last = notice.expiresOn, last < today { return expired(notice, last) }
    if let end = ownEnd(of: notice) {
      let stated = notice.expiresOn.map { "\($0)" } ?? ""
      let detail = ["expires_on": stated, "may_run_until": "\(end)"]
      return ([draft(.keptTooLong, notice, "RET-05", .on(end), detail)], .shorten(end))
    }
    var drafts: [ReviewDraft] = []
    if let last = notice.expiresOn, !notice.isSuperseded,
      last <= today.adding(months: limits.retentionMonths)
    {
      drafts.append(draft(.retentionDue, notice, "RET-03", .on(last), ["expires_on": "\(last)"]))
    }
    if let end = confirmationEnd(of: notice), end < today, let seen = notice.lastSeen {
      drafts.append(draft(.confirmationDue, notice, "REV-03", .on(end), ["last_seen": "\(seen)"]))
    }
    if let since = notice.suspendedSince, since.months(to: today) >= limits.suspensionMonths {
      let end = since.adding(months: limits.suspensionMonths)
      drafts.append(draft(.suspendedLong, notice, "LIF-07", .on(end), ["since": "\(since)"]))
    }
    if let overdue = overdueHold(notice) { drafts.append(overdue) }
    if notice.tier == .publicExtract, notice.isCurrent, let seen = notice.lastSeen,
      seen.adding(days: limits.extractDays) < today
    {
      drafts.append(draft(.extractVanished, notice, "PUB-05", nil, ["last_seen": "\(seen)"]))
    }
    return (drafts, nil)
  }

  /// A hold that nobody answered in time; nil while there is time, and for what waits for nobody.
  private func overdueHold(_ notice: NoticeFacts) -> ReviewDraft? {
    guard notice.disposition == .held, notice.isCurrent, notice.tier != .publicExtract,
      let since = notice.droppedOn,
      let days = limits.holds.days(of: notice.kind, isMissingChild: notice.isMissingChild),
      let escalation = limits.holds.escalation(
        of: notice.kind,
        isMissingChild: notice.isMissingChild,
        since: since,
        on: today
      ), escalation > .inTime
    else { return nil }
    return draft(
      .holdOverdue,
      notice,
      "REV-04",
      .on(since.adding(days: days)),
      [
        "since": "\(since)", "escalation": "\(escalation.rawValue)",
        "missing_child": notice.isMissingChild ? "yes" : "no",
      ]
    )
  }

  /// The day at which the bureau's own retention ends, where that is earlier than the notice's last day; else nil.
  func ownEnd(of notice: NoticeFacts) -> CivilDay? {
    guard let months = limits.kindMonths[notice.kind], let from = notice.runsFrom else {
      return nil
    }
    let end = from.adding(months: months)
    return notice.expiresOn.map { end < $0 } ?? true ? end : nil
  }

  /// The day by which the source should confirm that a request stands; nil when nothing is asked.
  package func confirmationEnd(of notice: NoticeFacts) -> CivilDay? {
    guard !notice.isCancelled, !notice.isSuperseded, notice.tier != .publicExtract else {
      return nil
    }
    return notice.lastSeen?.adding(months: limits.confirmationMonths)
  }

  /// A notice that could not be judged again.
  package func unreadable(_ notice: NoticeFacts) -> ReviewDraft {
    draft(.unreadable, notice, "REV-09", .within(days: 0), [:])
  }

  private func cancelled(_ notice: NoticeFacts) -> (drafts: [ReviewDraft], act: NoticeAct?) {
    guard let ended = notice.endedAt, ended < graceEnd else { return ([], nil) }
    let end = ended.adding(seconds: limits.graceHours * 3600).day
    let detail = ["ended_at": ended.description, "because": "cancelled"]
    if let waits = waits(notice, end, detail) { return ([waits], nil) }
    return ([draft(.purgeDue, notice, "LIF-04", .on(end), detail)], .purge)
  }

  private func expired(
    _ notice: NoticeFacts,
    _ last: CivilDay
  ) -> (drafts: [ReviewDraft], act: NoticeAct?) {
    let end = last.adding(days: limits.expiredDays)
    let detail = ["expires_on": "\(last)", "because": "expired"]
    guard last < expiryEnd else {
      let found = draft(.expired, notice, "RET-01", .on(end), detail)
      return ([found], notice.hasKeysOrOpenHits ? .endMatching : nil)
    }
    // What a commission examines or somebody acts on is kept out of use, not erased (Directive 2016/680, art. 16(3)).
    if let waits = waits(notice, end, detail) {
      return ([waits], notice.hasKeysOrOpenHits ? .endMatching : nil)
    }
    return ([draft(.expired, notice, "RET-01", .on(end), detail)], .purge)
  }

  /// Why the content does not go although it is due; nil when nothing keeps it.
  private func waits(
    _ notice: NoticeFacts,
    _ end: CivilDay,
    _ detail: [String: String]
  ) -> ReviewDraft? {
    var detail = detail
    var due = end
    if let until = notice.keptUntil {
      detail["waits_for"] = "a legal hold until \(until)"
      due = max(end, until)
    } else if notice.hasUrgentTask {
      detail["waits_for"] = "an urgent task"
    } else if notice.isBlocked, !notice.isCancelled {
      detail["waits_for"] = "the Commission"
    } else {
      return nil
    }
    return draft(.purgeWaits, notice, "RET-10", .on(due), detail)
  }

  func draft(
    _ kind: ReviewKind,
    _ notice: NoticeFacts,
    _ code: String,
    _ due: ReviewDraft.Due?,
    _ detail: [String: String]
  ) -> ReviewDraft {
    var detail = detail
    detail["reference"] = notice.reference
    detail["notice_kind"] = notice.kind.rawValue
    return ReviewDraft(
      kind,
      "notice",
      notice.id.description,
      code: code,
      due: due,
      detail: detail
    )
  }
}

extension NoticeFacts {
  /// Whether notices of the kind and tier are compared with local records at all.
  var isMatchedKind: Bool {
    tier != .publicExtract && (kind.seeksPersons || kind.tellsOfMethod)
  }
}
