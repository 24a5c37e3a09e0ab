import JSON
package import Lifecycle
package import Notices
package import Postgres

/// What the rules said of a document, as it is kept.
package struct JudgementRows: Sendable {
  package let findings: [FindingRow]
  package let ruleBook: [UInt8]

  package init(findings: [FindingRow], ruleBook: [UInt8]) {
    self.findings = findings
    self.ruleBook = ruleBook
  }

  /// What in it holds or restricts.
  package var grounds: [HoldGround] {
    findings.compactMap { finding in
      guard finding.severity != "warn" else { return nil }
      return HoldGround(
        rule: finding.rule,
        values: finding.lookedAt,
        disposition: finding.severity == "restrict" ? .restricted : .held
      )
    }
  }
}

/// A wanted person or a method of a notice, prepared, and how it is keyed.
package struct SubjectForm: Sendable {
  package let ordinal: Int
  package let isModus: Bool
  package let prepared: [UInt8]
  package let keys: KeyMaking

  package init(
    ordinal: Int,
    isModus: Bool,
    prepared: [UInt8],
    keys: @escaping KeyMaking
  ) {
    self.ordinal = ordinal
    self.isModus = isModus
    self.prepared = prepared
    self.keys = keys
  }
}

/// The writing side of the fold: what shall be held, written once, in the order that the constraints ask for.
package enum HeldWriting {
  /// Writes a fold: notices, versions, history, references, tombstones, links, what waits, and what follows from it.
  ///
  /// `remarks` is what was changed or not understood while a document was read, as a JSON array, by document; `prepare`
  /// makes the subjects of a notice that is to be matched.
  package static func write(
    _ fold: Fold<JudgementRows>,
    remarks: [Identifier<ArrivedDocument>: String],
    keys: KeyVersions,
    by actor: String,
    prepare: (Notice) -> [SubjectForm],
    identifiers: inout some RandomNumberGenerator,
    in session: borrowing Session
  ) throws(DatabaseError) {
    var statements: [SQL] = []
    if !fold.inserted.isEmpty { statements.append(notices(fold.inserted)) }
    if !fold.changed.isEmpty { statements += changes(fold.changed) }
    if !fold.versions.isEmpty {
      statements.append(versions(fold.versions, remarks: remarks))
      statements.append(revival(fold.versions))
    }
    if !fold.decided.isEmpty { statements.append(decisions(fold.decided)) }
    let written = fold.inserted + fold.changed
    statements += currents(fold.changed)
    if let references = references(written) { statements.append(references) }
    let purged = fold.changed.filter(\.notice.isPurged).map(\.notice.id.description)
    if !purged.isEmpty { statements.append("select noticed.hash_numbers(\(purged)::uuid[])") }
    if let acts = acts(written) { statements.append(acts) }
    statements += tombstones(fold.tombstones)
    statements += waiting(fold)
    if !fold.links.isEmpty { statements.append(links(fold.links)) }
    if let custody = Custody.statement(custody(fold), by: actor) { statements.append(custody) }
    _ = try session.pipeline(statements)
    try WaitingDocuments.settle(fold, by: actor, in: session)
    try Consequences.carryOut(
      fold,
      keys: keys,
      by: actor,
      prepare: prepare,
      identifiers: &identifiers,
      in: session
    )
  }

  private static func notices(_ changes: [NoticeChange]) -> SQL {
    let rows = changes.map { NoticeColumns($0.notice) }
    return """
      insert into noticed.notice (id, kind, tier, issuer, number, reference, disposition, life, confidentiality, danger,
        published_on, expires_on, suspended_until, blocked_on, cancelled_on, superseded_by, at_least_restricted,
        current_version, released_until, missing_child, ended_at)
      select x.id, x.kind, x.tier::noticed.trust_tier, x.issuer, x.number, x.reference, x.disposition::noticed.disposition,
        x.life::noticed.life, x.confidentiality, x.danger, x.published_on::date, x.expires_on::date, x.suspended_until::date,
        x.blocked_on::date, x.cancelled_on::date, x.superseded_by, x.floor, x.current, x.released_until::timestamptz, x.missing_child, case when x.life = 'cancelled' then now() end
      from \(NoticeColumns.unnested(rows))
      """
  }

  private static func changes(_ changes: [NoticeChange]) -> [SQL] {
    let rows = changes.map { NoticeColumns($0.notice) }
    return [
      """
      update noticed.notice n set tier = x.tier::noticed.trust_tier, issuer = x.issuer, number = coalesce(x.number, n.number),
        reference = coalesce(x.reference, n.reference), disposition = x.disposition::noticed.disposition,
        life = x.life::noticed.life, confidentiality = x.confidentiality, danger = x.danger,
        published_on = x.published_on::date, expires_on = x.expires_on::date, suspended_until = x.suspended_until::date,
        blocked_on = x.blocked_on::date, cancelled_on = x.cancelled_on::date, superseded_by = x.superseded_by,
        at_least_restricted = x.floor, released_until = x.released_until::timestamptz,
        missing_child = x.missing_child, changed_at = now(),
        ended_at = case when x.life = 'cancelled' then coalesce(n.ended_at, now()) end
      from \(NoticeColumns.unnested(rows)) where n.id = x.id
      """,
      """
      update noticed.notice_version v set is_current = false
      from unnest(\(changes.map(\.notice.id))::uuid[],
        \(changes.map { $0.notice.currentVersion?.id })::uuid[]) as x (notice, current)
      where v.notice = x.notice and v.is_current and v.id is distinct from x.current
      """,
    ]
  }

  private static func versions(
    _ versions: [NewVersion<JudgementRows>],
    remarks: [Identifier<ArrivedDocument>: String]
  ) -> SQL {
    """
    insert into noticed.notice_version (id, notice, document, sequence, is_amendment, fingerprint, tier, disposition,
      published_at, received_at, is_current, release, content, remarks)
    select x.id, x.notice, x.document, x.sequence, x.is_amendment, x.fingerprint, x.tier::noticed.trust_tier,
      x.disposition::noticed.disposition, x.published_at, x.received_at::timestamptz, x.is_current, x.release, x.content::jsonb,
      x.remarks::jsonb
    from unnest(\(versions.map(\.version.id))::uuid[], \(versions.map(\.notice))::uuid[],
      \(versions.map(\.document))::uuid[], \(versions.map(\.version.sequence)),
      \(versions.map(\.version.isAmendment)), \(versions.map(\.version.fingerprint)),
      \(versions.map(\.version.tier.rawValue)), \(versions.map(\.version.disposition.rawValue)),
      \(versions.map { $0.version.publishedAt?.description }), \(versions.map(\.version.receivedAt.description)),
      \(versions.map(\.version.isCurrent)), \(versions.map { $0.version.release })::uuid[],
      \(versions.map { $0.version.document.map { String(decoding: $0.document.serialized(), as: UTF8.self) } }),
      \(versions.map { remarks[$0.document] ?? "[]" }))
      as x (id, notice, document, sequence, is_amendment, fingerprint, tier, disposition, published_at, received_at,
        is_current, release, content, remarks)
    """
  }

  private static func decisions(_ versions: [HeldVersion]) -> SQL {
    """
    update noticed.notice_version v set disposition = x.disposition::noticed.disposition, release = x.release
    from unnest(\(versions.map(\.id))::uuid[], \(versions.map(\.disposition.rawValue)),
      \(versions.map { $0.release })::uuid[]) as x (id, disposition, release) where v.id = x.id
    """
  }

  /// A notice of which the content was purged has content again, and is held, listed and purged like any other.
  private static func revival(_ versions: [NewVersion<JudgementRows>]) -> SQL {
    let notices = versions.filter { $0.version.document != nil }.map(\.notice)
    return """
      update noticed.notice set purged_at = null where id = any(\(notices)::uuid[]) and purged_at is not null
      """
  }

  private static func currents(_ changes: [NoticeChange]) -> [SQL] {
    guard !changes.isEmpty else { return [] }
    let notices = changes.map(\.notice.id)
    let currents = changes.map { $0.notice.currentVersion?.id }
    return [
      """
      update noticed.notice_version v set is_current = true
      from unnest(\(currents)::uuid[]) as x (current) where v.id = x.current and not v.is_current
      """,
      """
      update noticed.notice n set current_version = x.current
      from unnest(\(notices)::uuid[], \(currents)::uuid[]) as x (notice, current) where n.id = x.notice
      """,
    ]
  }

  /// The numbers that were added; of a notice that was purged and is published again, all that are known.
  private static func references(_ changes: [NoticeChange]) -> SQL? {
    let rows = changes.flatMap { change in
      let isBack = change.notice.versions.contains { $0.document == nil }
      let added = isBack ? change.notice.references.sorted() : change.addedReferences
      return added.filter { !$0.isHashed }
        .map { (notice: change.notice.id, text: $0.text) }
    }
    guard !rows.isEmpty else { return nil }
    return """
      insert into noticed.notice_reference (reference, notice)
      select x.reference, x.notice from unnest(\(rows.map(\.text)), \(rows.map(\.notice))::uuid[]) as x (reference, notice)
      on conflict do nothing
      """
  }

  private static func acts(_ changes: [NoticeChange]) -> SQL? {
    let rows = changes.flatMap { change in
      let first = change.notice.history.count - change.addedActs.count
      return change.addedActs.enumerated().map {
        (notice: change.notice.id, number: first + $0.offset, act: $0.element)
      }
    }
    guard !rows.isEmpty else { return nil }
    return """
      insert into noticed.notice_act (notice, number, document, kind, day, until, fingerprint, content)
      select x.notice, x.number, x.document, x.kind, x.day::date, x.until::date, x.fingerprint, x.content
      from unnest(\(rows.map(\.notice))::uuid[], \(rows.map(\.number)), \(rows.map(\.act.document))::uuid[],
        \(rows.map(\.act.kind.rawValue)), \(rows.map(\.act.day.description)), \(rows.map { $0.act.until?.description }),
        \(rows.map(\.act.fingerprint)), \(rows.map(\.act.text)))
        as x (notice, number, document, kind, day, until, fingerprint, content)
      """
  }

  private static func tombstones(_ tombstones: [Tombstone]) -> [SQL] {
    guard !tombstones.isEmpty else { return [] }
    let references = tombstones.flatMap { tombstone in
      tombstone.references.sorted().map { (tombstone: tombstone.id, text: $0.text) }
    }
    return [
      """
      insert into noticed.tombstone (id, stops_through, ground, kinds, issuer, notice, fingerprint)
      select x.id, x.stops_through::date, x.ground, coalesce(string_to_array(nullif(x.kinds, ''), ' '), '{}'), x.issuer,
        x.notice, x.fingerprint
      from unnest(\(tombstones.map(\.id))::uuid[], \(tombstones.map(\.stopsThrough.description)),
        \(tombstones.map(\.ground)), \(tombstones.map { $0.kinds.map(\.rawValue).sorted().joined(separator: " ") }),
        \(tombstones.map { $0.issuer?.code }), \(tombstones.map { $0.notice })::uuid[],
        \(tombstones.map(\.fingerprint))) as x (id, stops_through, ground, kinds, issuer, notice, fingerprint)
      """,
      """
      insert into noticed.tombstone_reference (hash, kind, tombstone)
      select h.hash, split_part(x.reference, ':', 1), x.tombstone
      from unnest(\(references.map(\.text)), \(references.map(\.tombstone))::uuid[]) as x (reference, tombstone)
      join noticed.reference_hashes(\(Set(references.map(\.text)).sorted())) h on h.reference = x.reference
      on conflict do nothing
      """,
    ]
  }

  private static func waiting(_ fold: Fold<JudgementRows>) -> [SQL] {
    var statements: [SQL] = []
    if !fold.parked.isEmpty {
      statements.append(
        """
        insert into noticed.parked (document, content, fingerprint, sequence, disposition, reference_keys, why, loud, received_at)
        select x.document, x.content::jsonb, x.fingerprint, x.sequence, x.disposition::noticed.disposition,
          coalesce(string_to_array(nullif(x.reference_keys, ''), E'\\n'), '{}'), x.why, x.loud, x.received_at::timestamptz
        from unnest(\(fold.parked.map(\.id))::uuid[],
          \(fold.parked.map { String(decoding: $0.notice.document.serialized(), as: UTF8.self) }),
          \(fold.parked.map(\.fingerprint)), \(fold.parked.map(\.sequence)), \(fold.parked.map(\.disposition.rawValue)),
          \(fold.parked.map { ReferenceKey.keys(of: $0.notice).map(\.text).joined(separator: "\n") }),
          \(fold.parked.map(\.why.rawValue)), \(fold.parked.map(\.isLoud)),
          \(fold.parked.map(\.receivedAt.description)))
          as x (document, content, fingerprint, sequence, disposition, reference_keys, why, loud, received_at)
        """
      )
    }
    if !fold.rewaiting.isEmpty {
      statements.append(
        """
        update noticed.parked p set why = x.why, loud = x.loud
        from unnest(\(fold.rewaiting.map(\.id))::uuid[], \(fold.rewaiting.map(\.why.rawValue)),
          \(fold.rewaiting.map(\.isLoud))) as x (document, why, loud) where p.document = x.document
        """
      )
    }
    return statements
  }

  private static func links(_ links: [Link]) -> SQL {
    """
    insert into noticed.notice_link (notice, other, kind)
    select x.notice, x.other, x.kind from unnest(\(links.map(\.first))::uuid[],
      \(links.map(\.second))::uuid[], \(links.map(\.ground.rawValue))) as x (notice, other, kind)
    on conflict do nothing
    """
  }

  private static func custody(_ fold: Fold<JudgementRows>) -> [CustodyEvent] {
    var events: [CustodyEvent] = []
    for change in fold.inserted + fold.changed {
      for reason in change.reasons {
        events.append(
          CustodyEvent("notice-\(reason.rawValue)", "notice", change.notice.id.description)
        )
      }
    }
    for new in fold.versions {
      let standing = fold.held.notices[new.notice]?.releases ?? []
      if let release = new.version.release {
        events.append(carried("hold-carried", release, new))
      } else if new.version.disposition == .held, let release = standing.first {
        events.append(carried("hold-asks-again", release.id, new))
      }
    }
    for tombstone in fold.tombstones {
      events.append(CustodyEvent("tombstone-set", "tombstone", tombstone.id.description))
    }
    for document in fold.parked {
      events.append(CustodyEvent("document-waits", "document", document.id.description))
    }
    for outcome in fold.resolved {
      events.append(CustodyEvent("document-settled", "document", outcome.document.description))
    }
    return events
  }

  /// What an earlier release is worth for a version that came since.
  private static func carried(
    _ act: String,
    _ release: Identifier<HeldRelease>,
    _ new: NewVersion<JudgementRows>
  ) -> CustodyEvent {
    CustodyEvent(
      act,
      "notice",
      new.notice.description,
      detail: #"{"release":"\#(release)","version":"\#(new.version.id)"}"#
    )
  }
}
