package import JSON
package import Notices
package import Postgres

/// What a person keyed from a document that no program can read.
package enum Keying {}

/// A document that waits until a person has keyed it, or until another one has read what was keyed.
package struct KeyingLine: Sendable {
  package let document: Identifier<Document>
  package let drop: Identifier<Drop>
  package let pipeline: String
  /// The file's name with everything unreadable escaped.
  package let name: String
  package let since: String
  /// In whole days.
  package let age: Int
  /// The sum of its own bytes, in 64 digits; nil once they went.
  package let slice: String?
  package let reasons: [DropReason]
  /// What was keyed and not read again yet; nil while nothing was.
  package let keyed: KeyedBy?

  /// The `effect` by which such a document is known in the database.
  package static let effect = "needs-keying"
}

/// Who keyed something, and when.
package struct KeyedBy: Sendable, Hashable {
  package let keying: Identifier<Keying>
  package let name: String
  /// Who was logged in when it was entered.
  package let enteredBy: String
  package let at: String
}

/// Keyed content as the second person finds it, its document locked.
package struct KeyedContent: Sendable {
  package let keying: Identifier<Keying>
  package let keyedBy: String
  package let notice: Notice
}

/// Why a second reading cannot count.
package enum SecondReading: Sendable, Hashable {
  /// It waits for nobody any more, or nothing was keyed yet.
  case nothingKeyed
  /// The same person or the same login keyed it.
  case samePerson
}

/// The documents that wait for keying and for a second reading.
///
/// The first person's word is kept beside the document and changes nothing; only the second one's takes it in, by the
/// same fold as any other document.
package enum Keyings {
  /// Lists what waits, the longest waiting first.
  ///
  /// `wanted` is a document or a drop: the first digits of a document, or the identifier, first or last digits of a drop.
  package static func waiting(
    wanted: String? = nil,
    limit: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [KeyingLine] {
    let rows = try session.query(
      """
      select x.id::text as document, x.drop::text as drop, d.pipeline, coalesce(d.name_readable, '') as name,
        to_char(x.recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
        extract(day from now() - x.recorded_at)::integer as age, encode(x.slice_sha256, 'hex') as slice,
        x.reasons::text as reasons, k.id::text as keying, k.keyed_by, k.entered_by,
        to_char(k.keyed_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as keyed_at
      from noticed.document x join noticed.drop d on d.id = x.drop
      left join noticed.keying k on k.document = x.id and k.ended is null
      where \(isWaiting) and \(matches(wanted)) order by x.recorded_at, x.drop, x.ordinal limit \(limit)
      """
    )
    var lines: [KeyingLine] = []
    for row in rows { lines.append(try line(row)) }
    return lines
  }

  static let isWaiting: SQL = "x.outcome = 'held' and x.effect = \(KeyingLine.effect)"

  private static func matches(_ wanted: String?) -> SQL {
    guard let text = wanted?.lowercased() else { return "true" }
    // Digits and dashes only, so that no pattern can be smuggled in.
    guard text.utf8.count >= 4,
      text.utf8.allSatisfy({
        (0x30...0x39).contains($0) || (0x61...0x66).contains($0) || $0 == 0x2D
      })
    else { return "false" }
    return """
      (x.id::text like \(text + "%") or d.id::text like \(text + "%") or d.id::text like \("%" + text))
      """
  }

  private static func line(_ row: Row) throws(DatabaseError) -> KeyingLine {
    var keyed: KeyedBy?
    if let keying: Identifier<Keying> = try row.identifierIfPresent("keying") {
      keyed = KeyedBy(
        keying: keying,
        name: try row.string("keyed_by"),
        enteredBy: try row.string("entered_by"),
        at: try row.string("keyed_at")
      )
    }
    return KeyingLine(
      document: try row.identifier("document"),
      drop: try row.identifier("drop"),
      pipeline: try row.string("pipeline"),
      name: try row.string("name"),
      since: try row.string("since"),
      age: try row.int("age"),
      slice: try row.stringIfPresent("slice"),
      reasons: Drops.reasons(try row.utf8("reasons")),
      keyed: keyed
    )
  }

  /// What was keyed of a document, for the second reader; the look is written down.
  ///
  /// Nil when nothing was keyed, or the session may not see persons.
  package static func content(
    of document: Identifier<Document>,
    ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> JSONNode? {
    let row = try session.query(
      """
      select lookup.keyed(\(ground.purpose ?? ""), \(ground.caseReference ?? ""),
        \(document.description)::uuid)::text as content
      """
    ).only()
    guard let text = try row.utf8IfPresent("content"), case .success(let node) = parseJSON(text)
    else { return nil }
    return node
  }

  /// Keeps what a person keyed, in place of what was keyed before and not read again.
  ///
  /// - Returns: false when the document does not wait for keying any more.
  package static func keep(
    _ notice: Notice,
    fingerprint: [UInt8],
    for document: Identifier<Document>,
    keyedBy: String,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    try session.execute(
      """
      update noticed.keying set content = null, ended = 'replaced', ended_at = now()
      where document = \(document.description)::uuid and ended is null
      """
    )
    let kept = try session.execute(
      """
      insert into noticed.keying (document, keyed_by, entered_by, content, fingerprint)
      select x.id, \(keyedBy), \(actor), \(String(decoding: notice.document.serialized(), as: UTF8.self))::jsonb,
        \(fingerprint)
      from noticed.document x where x.id = \(document.description)::uuid and \(isWaiting)
      """
    )
    guard kept > 0 else { return false }
    try Custody.record(
      [CustodyEvent("document-keyed", "document", document.description)],
      by: actor,
      in: session
    )
    return true
  }

  /// Locks a document with what was keyed of it, for a second person to take in.
  package static func readAgain(
    _ document: Identifier<Document>,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> Result<KeyedContent, SecondReading> {
    guard try lock(document, in: session) else { return .failure(.nothingKeyed) }
    let rows = try session.query(
      """
      select k.id::text as id, k.keyed_by, k.content, \(actor) in (k.keyed_by, k.entered_by)
          or (k.login = session_user and not (select rolsuper from pg_roles where rolname = session_user)) as is_same
      from noticed.keying k where k.document = \(document.description)::uuid and k.ended is null for update
      """
    )
    guard let row = rows.first,
      let notice = try row.utf8IfPresent("content").flatMap(HeldReading.notice(from:))
    else { return .failure(.nothingKeyed) }
    if try row.bool("is_same") { return .failure(.samePerson) }
    return .success(
      KeyedContent(
        keying: try row.identifier("id"),
        keyedBy: try row.string("keyed_by"),
        notice: notice
      )
    )
  }

  /// Locks a document that waits for keying; false when it does not any more.
  package static func lock(
    _ document: Identifier<Document>,
    in session: borrowing Session
  ) throws(DatabaseError) -> Bool {
    try session.query(
      """
      select x.id::text from noticed.document x
      where x.id = \(document.description)::uuid and \(isWaiting) for update
      """
    ).first != nil
  }

  /// Ends what was keyed: its content is a notice's now, or nobody's.
  package static func end(
    of document: Identifier<Document>,
    as ending: String,
    readBy actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    try session.execute(
      """
      update noticed.keying set content = null, ended = \(ending), ended_at = now(), read_by = \(actor)
      where document = \(document.description)::uuid and ended is null
      """
    )
  }
}

extension SecondReading: Error {}
