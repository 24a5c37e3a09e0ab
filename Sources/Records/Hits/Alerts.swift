package import Postgres

/// An alert that waits to be delivered.
package struct WaitingAlert: Sendable {
  package let id: String
  package let hit: String
  /// `hit`, `reopened`, or `urgent-` and why.
  package let kind: String
  package let madeAt: String
}

/// The outbox of alerts.
package enum Alerts {
  /// Reads the alerts to deliver, oldest first; one that failed waits a little longer each time.
  package static func waiting(
    atMost count: Int,
    in session: borrowing Session
  ) throws(DatabaseError) -> [WaitingAlert] {
    let rows = try session.query(
      """
      select id::text as id, hit::text as hit, kind, to_char(made_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as made_at
      from noticed.alert
      where delivered_at is null and made_at + least(attempts * attempts, 360) * interval '10 seconds' <= now()
      order by made_at, id limit \(count)
      """
    )
    var alerts: [WaitingAlert] = []
    for row in rows {
      alerts.append(
        WaitingAlert(
          id: try row.string("id"),
          hit: try row.string("hit"),
          kind: try row.string("kind"),
          madeAt: try row.string("made_at")
        )
      )
    }
    return alerts
  }

  /// Notes a try at delivery of each alert.
  ///
  /// What was delivered is known as handed out, so that it is called back when the notice is taken away.
  package static func note(
    _ alerts: [String],
    isDelivered: Bool,
    to recipient: String,
    in session: borrowing Session
  ) throws(DatabaseError) {
    guard !alerts.isEmpty else { return }
    if isDelivered {
      try session.execute(
        """
        select count(lookup.disclose('alert', null, a.hit, null, \(recipient), 'alert', null, null, null))
        from noticed.alert a where a.id = any(\(alerts)::uuid[]) and a.delivered_at is null
        """
      )
    }
    try session.execute(
      """
      update noticed.alert set attempts = attempts + 1, delivered_at = case when \(isDelivered) then now() end
      where id = any(\(alerts)::uuid[])
      """
    )
  }
}
