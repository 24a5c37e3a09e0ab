package import Notices
package import Postgres

/// A subject of a notice that another version of the program prepared.
package struct OutdatedSubject: Sendable {
  package let id: Identifier<Subject>
  package let ordinal: Int
  package let isModus: Bool
  /// The canonical notice document, JSON in UTF-8.
  package let content: [UInt8]
  /// Whether the notice is one that is matched: others have no keys.
  package let isKeyed: Bool
}

/// A subject with its form made anew; nil when its notice no longer says anything of it.
package struct RenewedSubject: Sendable {
  package let id: Identifier<Subject>
  package let isKeyed: Bool
  package let form: SubjectForm?

  package init(id: Identifier<Subject>, isKeyed: Bool, form: SubjectForm?) {
    self.id = id
    self.isKeyed = isKeyed
    self.form = form
  }
}

/// What was prepared by another version of the program, or keyed in another version than the one that is asked.
package enum OutdatedForms {
  /// The sweep that follows when records were prepared again; no import may be called so.
  private static let sweep = "prepared again"

  /// Counts what is outdated for a program that writes these forms; any role may ask.
  package static func count(
    personForm: Int,
    modusForm: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> Int {
    try session.query(
      "select noticed.count_outdated(\(personForm)::smallint, \(modusForm)::smallint) as count"
    ).only().int("count")
  }

  /// Takes the next outdated local records, locked so that nobody else prepares them.
  package static func records(
    _ kind: LocalKind,
    form: Int,
    keyVersion: Int,
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [UnpreparedRecord] {
    for side in Self.sides {
      let records = try LocalRecords.unprepared(
        session.query(
          """
          select number, record from \(kind.table)
          where (prepared_form, prepared_version) \(side) (\(form)::smallint, \(keyVersion)::smallint)
            and removed_at is null and record is not null
          limit \(count) for update skip locked
          """
        )
      )
      if !records.isEmpty { return records }
    }
    return []
  }

  /// Takes the next outdated subjects; they and their notices are locked, and what is locked by others is left for later.
  package static func subjects(
    _ kind: LocalKind,
    form: Int,
    keyVersion: Int,
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [OutdatedSubject] {
    for side in Self.sides {
      let rows = try session.query(
        """
        select s.id::text as id, s.ordinal, coalesce(v.content, '{}') as content, n.matchable as is_keyed
        from noticed.subject s join noticed.notice n on n.id = s.notice join noticed.notice_version v on v.id = s.version
        where s.kind = \(kind.rawValue)::noticed.subject_kind and s.removed_at is null
          and (s.prepared_form, s.prepared_version) \(side) (\(form)::smallint, \(keyVersion)::smallint)
        limit \(count) for update of s skip locked for share of n skip locked
        """
      )
      var subjects: [OutdatedSubject] = []
      for row in rows {
        subjects.append(
          OutdatedSubject(
            id: try row.identifier("id"),
            ordinal: try row.int("ordinal"),
            isModus: kind == .modus,
            content: try row.utf8("content"),
            isKeyed: try row.bool("is_keyed")
          )
        )
      }
      if !subjects.isEmpty { return subjects }
    }
    return []
  }

  /// The two sides of the pair that is wanted, each of which the index knows.
  private static let sides: [SQL] = ["<", ">"]

  /// Writes the forms and keys of subjects anew.
  package static func keep(
    _ subjects: [RenewedSubject],
    keyVersion: Int,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !subjects.isEmpty else { return }
    let ids = subjects.map(\.id.description)
    let keys = subjects.filter(\.isKeyed).flatMap { subject in
      (subject.form?.keys ?? []).map { (id: subject.id.description, key: $0) }
    }
    _ = try session.pipeline([
      """
      update noticed.subject s set prepared = x.prepared, prepared_version = \(keyVersion)
      from unnest(\(ids)::uuid[], \(subjects.map { $0.form?.prepared })) as x (id, prepared) where s.id = x.id
      """,
      "delete from noticed.notice_key where subject = any(\(ids)::uuid[])",
      """
      insert into noticed.notice_key (version, key, subject, weight)
      select \(keyVersion), x.key, x.id, x.weight
      from unnest(\(keys.map(\.id))::uuid[], \(keys.map(\.key.key)), \(keys.map { Double($0.key.weight) }))
        as x (id, key, weight)
      """,
    ])
  }

  /// Has every notice in force matched again once nothing more was prepared for a while: what was found by old keys and
  /// what is found by new ones may differ.
  package static func askForSweep(in session: borrowing Session) throws(DatabaseError) {
    try MatchTasks.announceSweep(of: sweep, silentSeconds: 3, in: session)
  }
}
