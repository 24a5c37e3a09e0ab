import Lifecycle
package import Notices
package import Records
package import RuleSets

extension ReviewClock {
  /// A lifecycle document that waits; a loud one asks for a person at once.
  package func waiting(_ document: ReviewedObject, isLoud: Bool) -> ReviewDraft {
    let since = document.since?.day ?? today
    return ReviewDraft(
      .documentWaits,
      "document",
      document.id,
      code: document.code,
      due: .on(isLoud ? since : since.adding(days: limits.holdDays)),
      detail: ["reference": document.label, "since": "\(since)", "loud": isLoud ? "yes" : "no"]
    )
  }

  /// A file that was recorded and did not leave `claimed/`; nil while that is normal.
  package func unsettled(_ drop: ReviewedObject) -> ReviewDraft? {
    guard let since = drop.since, since < now.adding(seconds: -limits.settleMinutes * 60) else {
      return nil
    }
    return ReviewDraft(
      .dropUnsettled,
      "drop",
      drop.id,
      code: drop.code,
      due: .on(since.day),
      detail: ["where": drop.label, "since": since.description]
    )
  }

  /// Hits that came before this moment should be decided.
  package var hitEnd: Instant { now.adding(seconds: -Int64(limits.holdDays) * 86_400) }

  /// A hit without a decision.
  package func undecided(_ hit: ReviewedObject) -> ReviewDraft {
    let since = hit.since?.day ?? today
    return ReviewDraft(
      .hitUndecided,
      "hit",
      hit.id,
      code: "REV-10",
      due: .on(since.adding(days: limits.holdDays)),
      detail: ["reference": hit.label, "since": "\(since)", "queue": hit.code]
    )
  }

  /// A release that waits for a second person, that ends soon, or that is past its end.
  package func release(_ release: ReviewedRelease) -> ReviewDraft {
    let since = release.proposedAt?.day ?? today
    let days = limits.holds.days(of: release.kind, isMissingChild: release.isMissingChild)
    let due = release.until?.day ?? since.adding(days: days ?? limits.holds.days)
    return ReviewDraft(
      release.isOver ? .releaseOver : release.isSigned ? .releaseEnds : .releaseWaits,
      "notice",
      release.notice.description,
      code: "REV-04",
      due: .on(due),
      detail: [
        "reference": release.reference, "notice_kind": release.kind.rawValue, "since": "\(since)",
        "by": release.proposedBy, "duty": release.isDuty ? "yes" : "no",
        "until": release.until?.description ?? "",
      ]
    )
  }

  /// Something that was handed out and is to come back within a day.
  package func calledBack(_ recall: ReviewedObject) -> ReviewDraft {
    let since = recall.since?.day ?? today
    return ReviewDraft(
      .recallOpen,
      "recall",
      recall.id,
      code: recall.code,
      due: .on(since.adding(days: 1)),
      detail: ["reference": recall.label, "since": "\(since)"]
    )
  }

  /// Something that should have been done at once.
  package func urgent(_ task: ReviewedObject) -> ReviewDraft {
    let since = task.since?.day ?? today
    return ReviewDraft(
      .urgentOpen,
      "hit",
      task.id,
      code: task.code,
      due: .on(since),
      detail: ["reference": task.label, "since": "\(since)"]
    )
  }

  /// A detention: the papers are due when the treaty's days are over, at once where nobody counts them.
  package func detained(
    _ hit: Identifier<Hit>,
    _ reference: String,
    _ line: HitOutcomeLine
  ) -> ReviewDraft {
    var detail = ["rule": "REV-10", "reference": reference, "since": "\(line.day)"]
    detail["papers_by"] = line.papersBy.map { "\($0)" }
    detail["never_beyond"] = line.never.map { "\($0)" }
    return ReviewDraft(
      .clockRuns,
      "hit",
      hit.description,
      code: line.clock?.treaty ?? "no-treaty",
      due: .on(line.papersBy ?? line.day),
      detail: detail
    )
  }

  /// Look-ups of one person on one day without a purpose.
  package func groundless(_ lookups: ReviewedObject) -> ReviewDraft {
    ReviewDraft(
      .lookupGroundless,
      "lookup",
      lookups.id,
      code: "REV-08",
      detail: ["count": lookups.label]
    )
  }

  /// A local record that is kept longer than it may be.
  package func overdue(_ local: ReviewedObject, retainUntil: CivilDay) -> ReviewDraft {
    ReviewDraft(
      .localOverdue,
      local.code,
      local.id,
      code: "RET-05",
      due: .on(retainUntil),
      detail: ["record": local.label, "retain_until": "\(retainUntil)"]
    )
  }

  /// A notice of which the keys are not as its state wants them.
  package func orphan(_ notice: ReviewedObject, _ kind: ReviewKind) -> ReviewDraft {
    ReviewDraft(
      kind,
      notice.code == "no-subject" ? "subject" : "notice",
      notice.id,
      code: "REV-09",
      due: .within(days: 0),
      detail: notice.label.isEmpty ? [:] : ["reference": notice.label]
    )
  }

  /// A daemon that judges by other rules.
  package func differing(_ node: ReviewedObject) -> ReviewDraft {
    ReviewDraft(
      .ruleBookDiffers,
      "node",
      node.id,
      code: "REV-02",
      due: .within(days: 1),
      detail: ["where": node.label, "last_seen": node.since?.description ?? ""]
    )
  }

  /// Kept bytes that were ordered away a day ago or longer and are still there; nil while that is normal.
  package func lingering(_ node: ReviewedObject, count: Int) -> ReviewDraft? {
    guard let since = node.since, since < now.adding(seconds: -86_400) else { return nil }
    return ReviewDraft(
      .sliceWaits,
      "node",
      node.id,
      code: "LIF-04",
      due: .on(since.day.adding(days: 1)),
      detail: ["where": node.label, "count": String(count), "since": since.description]
    )
  }

  /// Bytes that no record names; whether they are of something that was erased.
  package func unknown(_ stray: StraySlice, on node: Identifier<Node>) -> ReviewDraft {
    ReviewDraft(
      .sliceUnknown,
      "slice",
      stray.hex,
      code: node.description,
      due: .within(days: 0),
      detail: ["rule": "REV-09", "purged": stray.wasErased ? "yes" : "no"]
    )
  }

  /// Rejected files of a node that are kept for longer than the bureau wants.
  package func kept(_ rejected: ReviewedObject) -> ReviewDraft {
    let since = rejected.since?.day ?? today
    return ReviewDraft(
      .quarantineDue,
      "node",
      rejected.id,
      code: "RET-07",
      due: .on(since.adding(days: limits.quarantineDays)),
      detail: ["count": rejected.label, "since": "\(since)"]
    )
  }

  /// Rows of a table that somebody has to confirm anew.
  package func expired(_ rows: OwnedRows) -> ReviewDraft {
    ReviewDraft(
      .tableExpired,
      "table",
      "\(rows.file) \(rows.owner) \(rows.expiry)",
      code: "REV-12",
      due: .on(rows.expiry),
      detail: ["count": String(rows.count), "owner": rows.owner, "expiry": "\(rows.expiry)"]
    )
  }

  /// A run that should have been between the last one and this one; nil when none is missing.
  package func missed(since last: ReviewRun?) -> ReviewDraft? {
    guard let last, last.startedAt.adding(seconds: limits.gapHours * 3600) < now else { return nil }
    return ReviewDraft(
      .reviewMissed,
      "review",
      String(last.number),
      code: "REV-00",
      detail: ["since": last.startedAt.description]
    )
  }

  /// A notice that the source's own list lacks.
  package func notAtSource(
    _ id: Identifier<Notice>,
    _ reference: String,
    of list: SourceList
  ) -> ReviewDraft {
    ReviewDraft(
      .notAtSource,
      "notice",
      id.description,
      code: list.code,
      due: .within(days: limits.holdDays),
      detail: ["rule": "REV-06", "reference": reference]
    )
  }

  /// A reference of the source's list that is not held here; `became` is how it ended here, if it was.
  package func notHere(_ reference: String, became: String?, of list: SourceList) -> ReviewDraft {
    ReviewDraft(
      .notHere,
      "reference",
      reference,
      code: list.code,
      due: .within(days: limits.holdDays),
      detail: ["rule": "REV-06", "reference": reference, "became": became ?? "unknown"]
    )
  }

  /// The clock was set by so many seconds since the last run.
  package func stepped(by seconds: Int64, since last: ReviewRun?) -> ReviewDraft {
    ReviewDraft(
      .clockStepped,
      "review",
      last.map { String($0.number) } ?? "",
      code: "REV-00",
      due: .within(days: 0),
      detail: ["seconds": String(seconds)]
    )
  }
}
