package import Notices
package import Postgres

/// What must be done at once on a confirmed hit, because its notice was taken away.
package enum UrgentTasks {
  /// Says that all of it is done; answers the codes of what was open.
  package static func finish(
    of hit: Identifier<Hit>,
    note: String?,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> [String] {
    let rows = try session.query(
      """
      update noticed.urgent_task u set done_at = now(), done_by = \(actor)
      where u.hit = \(hit.description)::uuid and u.done_at is null and exists (select from noticed.hit h
        where h.id = u.hit and (not h.sensitive or lookup.worn() = 'noticed_compliance'))
      returning u.code
      """
    )
    var codes: [String] = []
    for row in rows { codes.append(try row.string("code")) }
    guard !codes.isEmpty else { return [] }
    let told = "done: \(codes.sorted().joined(separator: ", "))" + (note.map { ": \($0)" } ?? "")
    try session.execute(
      """
      insert into noticed.adjudication (hit, revision, act, by_whom, grade, score, note)
      select id, revision, 'note', \(actor), grade, score, \(told) from noticed.hit where id = \(hit.description)::uuid
      """
    )
    try Custody.record(
      [CustodyEvent("urgent-task-done", "hit", hit.description)],
      by: actor,
      in: session
    )
    return codes.sorted()
  }
}
