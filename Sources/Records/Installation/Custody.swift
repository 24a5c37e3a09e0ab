package import Postgres

/// One act that changed what is held: ids and codes only.
package struct CustodyEvent: Sendable, Hashable {
  package let act: String
  /// What kind of thing it was done to, for example `notice`.
  package let object: String
  package let objectID: String
  /// Codes and counts, as a JSON object in text.
  package let detail: String

  package init(_ act: String, _ object: String, _ objectID: String, detail: String = "{}") {
    self.act = act
    self.object = object
    self.objectID = objectID
    self.detail = detail
  }
}

/// The custody events.
package enum Custody {
  /// Writes the events into the transaction in which the acts happen.
  package static func record(
    _ events: [CustodyEvent],
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard let statement = statement(events, by: actor) else { return }
    try session.execute(statement)
  }

  static func statement(_ events: [CustodyEvent], by actor: String) -> SQL? {
    guard !events.isEmpty else { return nil }
    return """
      insert into noticed.custody_event (actor, act, object, object_id, detail)
      select \(actor), x.act, x.object, x.object_id, x.detail::jsonb
      from unnest(\(events.map(\.act)), \(events.map(\.object)), \(events.map(\.objectID)),
        \(events.map(\.detail))) as x (act, object, object_id, detail)
      """
  }
}
