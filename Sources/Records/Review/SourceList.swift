package import Notices
package import Postgres

/// A list of references that the source says it has, and of what it is the whole.
package struct SourceList: Sendable, Hashable {
  package let references: [String]
  /// The kinds that it lists; empty for all.
  package let kinds: [NoticeKind]
  /// The issuer whose notices it lists; nil for all.
  package let issuer: String?

  package init(references: [String], kinds: [NoticeKind] = [], issuer: String? = nil) {
    self.references = references
    self.kinds = kinds
    self.issuer = issuer?.uppercased()
  }

  /// What tells findings of this list from those of lists of other things: `REV-06`, with its kinds and issuer.
  package var code: String {
    (["REV-06"] + kinds.map(\.rawValue).sorted() + [issuer].compactMap { $0 })
      .joined(separator: " ")
  }

  /// How a list and what is held here differ.
  package struct Difference: Sendable {
    /// Held here and not in the list.
    package var ours: [Identifier<Notice>: String] = [:]
    /// In the list and not held here, each with what became of it here, if anything.
    package var theirs: [(reference: String, became: String?)] = []
  }

  /// Compares the list with what is held: a reference stands for a notice by its file, control or issuer's number.
  package func compare(in session: borrowing Session) throws(DatabaseError) -> Difference {
    var difference = Difference()
    let words = kinds.map(\.rawValue)
    let listed: SQL = """
      listed as (
        select distinct upper(regexp_replace(btrim(x), '\\s+', ' ', 'g')) as r from unnest(\(references)) as x),
      known as (
        select l.r, n.id from listed l join noticed.notice n on upper(n.reference) = l.r
        union select l.r, n.id from listed l join noticed.notice n on upper(n.number) = l.r
        union select l.r, k.notice from listed l cross join unnest(array['control:', 'file:', 'any-ref:']) as p
          join noticed.notice_reference k on k.reference = p || l.r
        union select substr(h.reference, strpos(h.reference, ':') + 1), k.notice
          from noticed.reference_hashes(array(select p || l.r from listed l
            cross join unnest(array['control:', 'file:', 'any-ref:']) as p)) h
          join noticed.purged_reference k on k.hash = h.hash)
      """
    let ours = try session.query(
      """
      with \(listed) select n.id::text as id, n.reference from noticed.notice n
      where n.life in ('current', 'suspended', 'blocked') and n.purged_at is null
        and (cardinality(\(words)) = 0 or n.kind = any(\(words))) and (\(issuer)::text is null or n.issuer = \(issuer))
        and not exists (select from known k where k.id = n.id)
      """
    )
    for row in ours { difference.ours[try row.identifier("id")] = try row.string("reference") }
    let theirs = try session.query(
      """
      with \(listed) select l.r, min(n.life::text) as life from listed l
      left join known k on k.r = l.r left join noticed.notice n on n.id = k.id
      group by l.r having count(n.id) filter (where n.life <> 'cancelled' and n.purged_at is null) = 0 order by 1
      """
    )
    for row in theirs {
      difference.theirs.append((try row.string("r"), try row.stringIfPresent("life")))
    }
    return difference
  }
}
