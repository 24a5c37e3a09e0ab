import JSON
package import Lifecycle
package import Notices
package import Postgres

/// The reading side of the fold: everything held that a batch of arrivals can touch, locked.
package enum HeldReading {
  /// Takes numbers for so many arrivals, rising over the whole life of the database.
  package static func arrivalNumbers(
    _ count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [Int64] {
    guard count > 0 else { return [] }
    let rows = try session.query(
      "select nextval('noticed.arrival_number') as n from generate_series(1, \(count)) order by n"
    )
    var numbers: [Int64] = []
    for row in rows { numbers.append(try row.int64("n")) }
    return numbers
  }

  /// Reads and locks what is held under the keys and under the references of what they find (two steps in all).
  ///
  /// Two batches that share a key wait for each other, also when neither finds anything held: the keys themselves are
  /// locked, in stripes, before the reading.
  package static func read(
    _ keys: Set<ReferenceKey>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Held {
    guard !keys.isEmpty else { return Held() }
    let texts = keys.map(\.text).sorted()
    try session.execute(
      """
      select pg_advisory_xact_lock(4711, stripe) from (
        select distinct abs(hashtext(k)) % 64 as stripe from unnest(\(texts)) as k order by 1) s
      """
    )
    let found = try session.query(
      """
      with wanted as (select unnest(\(texts)) as reference),
      purged as materialized (
        select p.notice, p.kind || ':#' || encode(p.hash, 'hex') as reference from noticed.purged_reference p
        where p.notice in (select x.notice from noticed.purged_reference x
          join noticed.reference_hashes(\(texts)) h on h.hash = x.hash)),
      near as (
        select r.notice from noticed.notice_reference r join wanted w on w.reference = r.reference
        union select notice from purged),
      reach as (
        select reference from wanted union select reference from purged
        union select r.reference from noticed.notice_reference r where r.notice in (select notice from near)
        union select unnest(p.reference_keys) from noticed.parked p
          where p.resolved_at is null and p.reference_keys && \(texts))
      select reach.reference, r.notice::text as notice from reach
      left join noticed.notice_reference r on r.reference = reach.reference
      union select reference, notice::text from purged
      """
    )
    var reach: Set<String> = []
    var notices: Set<String> = []
    for row in found {
      reach.insert(try row.string("reference"))
      if let notice = try row.stringIfPresent("notice") { notices.insert(notice) }
    }
    let references = reach.sorted()
    return Held(
      notices: try heldNotices(notices.sorted(), named: texts, in: session),
      tombstones: try tombstones(references, in: session),
      parked: try parked(references, in: session)
    )
  }

  /// Reads and locks notices whole: versions with their content, history, references.
  ///
  /// Of the numbers of a purged notice only hashes are kept; those that are `named` are known by them.
  package static func heldNotices(
    _ ids: [String],
    named: [String] = [],
    in session: borrowing Session
  ) throws(DatabaseError) -> [HeldNotice] {
    guard !ids.isEmpty else { return [] }
    let rows = try session.query(
      """
      select id::text as id, kind, issuer, tier::text as tier, disposition::text as disposition, expires_on::text as expires_on,
        suspended_until::text as suspended_until, blocked_on::text as blocked_on, cancelled_on::text as cancelled_on,
        superseded_by::text as superseded_by, at_least_restricted
      from noticed.notice where id = any(\(ids)::uuid[]) order by id for update
      """
    )
    let parts = try session.pipeline([
      """
      select notice::text as notice, reference from noticed.notice_reference where notice = any(\(ids)::uuid[])
      union all select p.notice::text, coalesce(h.reference, p.kind || ':#' || encode(p.hash, 'hex'))
        from noticed.purged_reference p left join noticed.reference_hashes(\(named)) h on h.hash = p.hash
        where p.notice = any(\(ids)::uuid[])
      """,
      """
      select notice::text as notice, id::text as id, fingerprint, tier::text as tier, disposition::text as disposition,
        published_at, to_char(received_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as received_at, sequence, is_amendment, is_current,
        release::text as release, content
      from noticed.notice_version where notice = any(\(ids)::uuid[]) order by notice, sequence
      """,
      """
      select notice::text as notice, document::text as document, kind, day::text as day, until::text as until, fingerprint,
        content from noticed.notice_act where notice = any(\(ids)::uuid[]) order by notice, number
      """,
      """
      select notice::text as notice, id::text as id, disposition::text as disposition, grounds,
        to_char(until, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as until
      from noticed.hold_release where notice = any(\(ids)::uuid[]) and ended_at is null and stands_since is not null
      """,
    ])
    var references: [String: Set<ReferenceKey>] = [:]
    for row in parts[0] {
      guard let key = ReferenceKey(text: try row.string("reference")) else { continue }
      references[try row.string("notice"), default: []].insert(key)
    }
    var versions: [String: [HeldVersion]] = [:]
    for row in parts[1] { versions[try row.string("notice"), default: []].append(try version(row)) }
    var history: [String: [Act]] = [:]
    for row in parts[2] { history[try row.string("notice"), default: []].append(try act(row)) }
    var releases: [String: [HeldRelease]] = [:]
    for row in parts[3] {
      releases[try row.string("notice"), default: []].append(try release(row))
    }
    var notices: [HeldNotice] = []
    for row in rows {
      let id = try row.string("id")
      notices.append(
        HeldNotice(
          id: try row.identifier("id"),
          kind: try row.code("kind"),
          issuer: try row.stringIfPresent("issuer").flatMap { CountryCode($0) },
          tier: try row.code("tier"),
          disposition: try row.code("disposition"),
          references: references[id] ?? [],
          versions: versions[id] ?? [],
          expiresOn: try row.day("expires_on"),
          suspendedUntil: try row.day("suspended_until"),
          blockedOn: try row.day("blocked_on"),
          supersededBy: try row.identifierIfPresent("superseded_by"),
          cancelledOn: try row.day("cancelled_on"),
          restrictedFloor: try row.bool("at_least_restricted"),
          history: history[id] ?? [],
          releases: releases[id] ?? []
        )
      )
    }
    return notices
  }

  private static func version(_ row: Row) throws(DatabaseError) -> HeldVersion {
    HeldVersion(
      id: try row.identifier("id"),
      fingerprint: try row.bytes("fingerprint"),
      tier: try row.code("tier"),
      disposition: try row.code("disposition"),
      publishedAt: try row.stringIfPresent("published_at").flatMap { PartialDate($0) },
      receivedAt: try row.instant("received_at"),
      sequence: try row.int64("sequence"),
      isAmendment: try row.bool("is_amendment"),
      isCurrent: try row.bool("is_current"),
      release: try row.identifierIfPresent("release"),
      document: try row.utf8IfPresent("content").flatMap(notice(from:))
    )
  }

  private static func release(_ row: Row) throws(DatabaseError) -> HeldRelease {
    HeldRelease(
      id: try row.identifier("id"),
      disposition: try row.code("disposition"),
      grounds: Set(HoldGround.read(try row.utf8("grounds"))),
      until: try row.stringIfPresent("until").flatMap { Instant($0) }
    )
  }

  private static func act(_ row: Row) throws(DatabaseError) -> Act {
    Act(
      document: try row.identifier("document"),
      kind: try row.code("kind"),
      day: try row.day("day") ?? CivilDay(number: 0),
      until: try row.day("until"),
      fingerprint: try row.bytes("fingerprint"),
      text: try row.stringIfPresent("content")
    )
  }

  private static func tombstones(
    _ references: [String],
    in session: borrowing Session
  ) throws(DatabaseError) -> [Tombstone] {
    let rows = try session.query(
      """
      with asked as (select reference, hash from noticed.reference_hashes(\(references))),
      found as (select distinct r.tombstone from noticed.tombstone_reference r join asked a on a.hash = r.hash)
      select t.id::text as id, t.stops_through::text as stops_through, t.ground, t.kinds, t.issuer, t.notice::text as notice,
        t.fingerprint, array_agg(coalesce(a.reference, r.kind || ':#' || encode(r.hash, 'hex'))) as reference_texts
      from found f join noticed.tombstone t on t.id = f.tombstone
      join noticed.tombstone_reference r on r.tombstone = t.id left join asked a on a.hash = r.hash
      group by t.id
      """
    )
    var tombstones: [Tombstone] = []
    for row in rows {
      tombstones.append(
        Tombstone(
          id: try row.identifier("id"),
          references: Set(try row.strings("reference_texts").compactMap { ReferenceKey(text: $0) }),
          kinds: Set(try row.strings("kinds").compactMap { NoticeKind(rawValue: $0) }),
          issuer: try row.stringIfPresent("issuer").flatMap { CountryCode($0) },
          stopsThrough: try row.day("stops_through") ?? CivilDay(number: 0),
          ground: try row.string("ground"),
          notice: try row.identifierIfPresent("notice"),
          fingerprint: try row.bytes("fingerprint")
        )
      )
    }
    return tombstones
  }

  private static func parked(
    _ references: [String],
    in session: borrowing Session
  ) throws(DatabaseError) -> [ParkedDocument] {
    let rows = try session.query(
      """
      select document::text as document, content, fingerprint, sequence, disposition::text as disposition, why,
        to_char(received_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as received_at
      from noticed.parked where resolved_at is null and content is not null and reference_keys && \(references)
      order by document for update
      """
    )
    var documents: [ParkedDocument] = []
    for row in rows {
      guard let notice = notice(from: try row.utf8("content")) else { continue }
      documents.append(
        ParkedDocument(
          id: try row.identifier("document"),
          notice: notice,
          fingerprint: try row.bytes("fingerprint"),
          receivedAt: try row.instant("received_at"),
          sequence: try row.int64("sequence"),
          disposition: try row.code("disposition"),
          why: try row.code("why")
        )
      )
    }
    return documents
  }

  /// Reads a stored canonical document; nil when it is none, which only a change by another program explains.
  package static func notice(from json: [UInt8]) -> Notice? {
    guard case .success(let node) = parseJSON(json) else { return nil }
    var log = FieldLog()
    return Notice(document: node, log: &log)
  }
}

extension Row {
  /// Reads a `date` that was selected as text; nil for null.
  func day(_ column: Column) throws(DatabaseError) -> CivilDay? {
    try stringIfPresent(column).flatMap { PartialDate($0)?.earliest }
  }

  /// Reads a moment that was selected as RFC 3339.
  func instant(_ column: Column) throws(DatabaseError) -> Instant {
    guard let instant = Instant(try string(column)) else {
      throw DatabaseError(.decoding, code: "22007", message: "a moment does not read as one")
    }
    return instant
  }
}
