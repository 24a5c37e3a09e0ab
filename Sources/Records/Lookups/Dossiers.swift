package import JSON
package import Notices
package import Postgres

/// Dossiers: everything that is held on a notice or a person, for whoever must answer for it.
///
/// The asking is logged before anything is read, so that a dossier names itself.
package enum Dossiers {
  /// Everything on a notice, third persons not yet left out; nil when there is none.
  package static func notice(
    _ notice: Identifier<Notice>,
    on ground: Ground,
    today: CivilDay,
    in session: borrowing Session
  ) throws(DatabaseError) -> JSONNode? {
    let node = try answer(
      """
      select lookup.dossier(\(ground.purpose), \(ground.caseReference), \(notice.description)::uuid,
        \(today.description)::date) as answer
      """,
      in: session
    )
    return node.map { inOrder($0) }
  }

  /// Everything on the local persons of an id, each with the notices that met it.
  package static func persons(
    _ id: String,
    source: String?,
    on ground: Ground,
    in session: borrowing Session
  ) throws(DatabaseError) -> [JSONNode] {
    try answer(
      """
      select lookup.person_dossier(\(ground.purpose), \(ground.caseReference), \(source), \(id)) as answer
      """,
      in: session
    )?.array?.map { person in
      .object(personParts.map { part in (part, person[part]) })
    } ?? []
  }

  private static func answer(
    _ question: SQL,
    in session: borrowing Session
  ) throws(DatabaseError) -> JSONNode? {
    guard let bytes = try session.query(question).only().utf8IfPresent("answer") else { return nil }
    var limits = JSONLimits.standard
    limits.bytes = max(limits.bytes, bytes.count)
    limits.values = max(limits.values, bytes.count)
    guard case .success(let node) = parseJSON(bytes, limits: limits) else {
      throw DatabaseError(.decoding, code: "22P02", message: "a dossier does not read as JSON")
    }
    return node
  }

  /// The parts in the order in which they are told; the database keeps none.
  private static let parts = [
    "notice", "references", "documents", "versions", "acts", "custody", "releases", "legal_holds",
    "links", "hits", "looked_up", "handed_out", "purge",
  ]

  private static let personParts = [
    "source", "id", "category", "retain_until", "deceased", "protection_status", "protection_from",
    "record", "changed_at", "removed_at", "custody", "looked_up", "notices",
  ]

  private static func inOrder(_ node: JSONNode) -> JSONNode {
    .object(
      parts.map { part in
        (part, part == "versions" ? node[part].map(inOrder(versions:)) : node[part])
      }
    )
  }

  private static func inOrder(versions: JSONNode) -> JSONNode {
    JSONNode(
      (versions.array ?? []).map { version in
        .object(
          (version.object ?? []).map { member in
            guard member.key == "content", !member.node.isNull else {
              return (member.key, member.node)
            }
            let notice = HeldReading.notice(from: member.node.serialized())
            return (member.key, notice?.document ?? member.node)
          }
        )
      }
    )
  }
}
