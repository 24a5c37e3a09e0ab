import Lifecycle
import Notices
import Postgres

/// The columns of a notice row as they follow from its held state.
struct NoticeColumns {
  let notice: HeldNotice
  let document: Notice?

  init(_ notice: HeldNotice) {
    self.notice = notice
    self.document = notice.currentVersion?.document
  }

  /// A notice without any number has one of its own here, made of its identifier; nil leaves what stands.
  private var number: String? {
    guard !notice.isPurged else { return nil }
    return document?.publication?.number ?? notice.references.min()?.text
      ?? "unnumbered-\(notice.id.description.suffix(8))"
  }

  /// What people call it.
  private var reference: String? { document?.reference ?? number }

  private var publishedOn: CivilDay? {
    document?.publishedAt?.earliest ?? notice.currentVersion?.day
  }

  private var isDanger: Bool {
    document?.persons.contains { !$0.danger.isEmpty } ?? false
  }

  /// Whether it tells of a missing person who was, or may have been, a child when it was published.
  private var isMissingChild: Bool {
    guard let document, let day = publishedOn else { return false }
    return document.persons.contains { person in
      guard person.status == .missing || notice.kind == .yellowNotice else { return false }
      guard let birth = person.birthDate ?? person.birthDates.first else { return true }
      return birth.latest.adding(months: 18 * 12) > day
    }
  }

  /// The rows as a table `x`.
  static func unnested(_ rows: [NoticeColumns]) -> SQL {
    """
    unnest(\(rows.map(\.notice.id))::uuid[], \(rows.map(\.notice.kind.rawValue)),
      \(rows.map(\.notice.tier.rawValue)), \(rows.map { $0.notice.issuer?.code }), \(rows.map(\.number)),
      \(rows.map(\.reference)), \(rows.map(\.notice.disposition.rawValue)),
      \(rows.map(\.notice.life.rawValue)),
      \(rows.map { ($0.document?.confidentiality ?? .forOfficialUseOnly).rawValue }), \(rows.map(\.isDanger)),
      \(rows.map { $0.publishedOn?.description }), \(rows.map { $0.notice.lastDay?.description }),
      \(rows.map { $0.notice.suspendedUntil?.description }), \(rows.map { $0.notice.blockedOn?.description }),
      \(rows.map { $0.notice.cancelledOn?.description }), \(rows.map { $0.notice.supersededBy })::uuid[],
      \(rows.map(\.notice.restrictedFloor)), \(rows.map { $0.notice.currentVersion?.id })::uuid[],
      \(rows.map { $0.notice.releasedUntil?.description }), \(rows.map(\.isMissingChild)))
      as x (id, kind, tier, issuer, number, reference, disposition, life, confidentiality, danger, published_on, expires_on,
        suspended_until, blocked_on, cancelled_on, superseded_by, floor, current, released_until,
        missing_child)
    """
  }
}
