package import Notices
package import Postgres

/// What the rules found in the current version of a notice.
package enum NoticeFindings {
  /// Reads the findings of the document behind the current version, with the operator's sentences.
  package static func read(
    _ notice: Identifier<Notice>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [FindingLine] {
    let rows = try session.query(
      """
      select x.id::text as id from noticed.document x join noticed.notice n on n.id = x.notice
      where n.id = \(notice.description)::uuid and x.version is not null and x.version = n.current_version
      """
    )
    guard let row = rows.first else { return [] }
    let id = try row.string("id")
    return try DropLookups.findings(of: [id], in: session)[id] ?? []
  }
}
