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
  /// Whether its form is up to date, so that nothing but the keys of the version in making is new.
  package let lacksKeysAlone: Bool
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

/// What was prepared by another version of the program, or lacks keys of the newest version.
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

  /// Whether a local record is prepared in another form, and so cannot be counted.
  package static func areThere(
    personForm: Int,
    modusForm: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    for (kind, form) in [(LocalKind.person, personForm), (.modus, modusForm)] {
      for side in sides {
        let isThere = try session.query(
          """
          select exists (select from \(kind.table) where prepared_form \(side) \(form)::smallint
            and removed_at is null and record is not null) as it
          """
        ).only().bool("it")
        if isThere { return true }
      }
    }
    return false
  }

  /// Takes the next outdated local records, locked so that nobody else prepares them.
  package static func records(
    _ kind: LocalKind,
    form: Int,
    keys: KeyVersions,
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [UnpreparedRecord] {
    for side in Self.sides {
      let records = try LocalRecords.unprepared(
        session.query(
          """
          select number, record from \(kind.table)
          where (prepared_form, prepared_version) \(side) (\(form)::smallint, \(keys.newest)::smallint)
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
    keys: KeyVersions,
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [OutdatedSubject] {
    for side in Self.sides {
      let rows = try session.query(
        """
        select s.id::text as id, s.ordinal, coalesce(v.content, '{}') as content, n.matchable as is_keyed,
          coalesce(s.prepared_form = \(form)::smallint and s.prepared_version = \(keys.inForce)::smallint, false) as is_read
        from noticed.subject s join noticed.notice n on n.id = s.notice join noticed.notice_version v on v.id = s.version
        where s.kind = \(kind.rawValue)::noticed.subject_kind and s.removed_at is null
          and (s.prepared_form, s.prepared_version) \(side) (\(form)::smallint, \(keys.newest)::smallint)
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
            isKeyed: try row.bool("is_keyed"),
            lacksKeysAlone: try row.bool("is_read")
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
    keys: KeyVersions,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !subjects.isEmpty else { return }
    let ids = subjects.map(\.id.description)
    let written = subjects.filter(\.isKeyed).flatMap { subject in
      keys.written.flatMap { version in
        (subject.form?.keys(version) ?? []).map {
          (id: subject.id.description, version: version, key: $0)
        }
      }
    }
    _ = try session.pipeline([
      """
      update noticed.subject s set prepared = x.prepared, prepared_version = \(keys.newest)
      from unnest(\(ids)::uuid[], \(subjects.map { $0.form?.prepared })) as x (id, prepared) where s.id = x.id
      """,
      "delete from noticed.notice_key where subject = any(\(ids)::uuid[])",
      """
      insert into noticed.notice_key (version, key, subject, weight)
      select x.version, x.key, x.id, x.weight
      from unnest(\(written.map(\.id))::uuid[], \(written.map(\.version)), \(written.map(\.key.key)),
        \(written.map { Double($0.key.weight) })) as x (id, version, key, weight)
      """,
    ])
  }

  /// Has every notice in force matched again once nothing more was prepared for a while: what was found by old keys and
  /// what is found by new ones may differ.
  package static func askForSweep(in session: borrowing Session) throws(DatabaseError) {
    try MatchTasks.announceSweep(of: sweep, silentSeconds: 3, in: session)
  }
}
