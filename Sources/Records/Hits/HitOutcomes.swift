package import Lifecycle
package import Notices
package import Postgres

/// What became of the person of a confirmed hit.
package enum HitOutcome: String, Sendable, Hashable, CaseIterable {
  case located
  case detained
  case released
  case surrendered
  /// This country refused to extradite.
  case refused
  case deceased

  /// The word by which rules know it (`history.outcome`).
  package var ruleWord: String { self == .detained ? "arrested" : rawValue }
}

/// How long the papers may take after a detention.
package struct DetentionClock: Sendable, Hashable {
  package let treaty: String
  package let days: Int
  /// Never longer than this many days.
  package let most: Int

  package init(treaty: String, days: Int, most: Int) {
    self.treaty = treaty
    self.days = days
    self.most = most
  }
}

/// An outcome as it is kept.
package struct HitOutcomeLine: Sendable, Hashable {
  package let outcome: HitOutcome
  package let day: CivilDay
  package let clock: DetentionClock?
  package let by: String

  package init(outcome: HitOutcome, day: CivilDay, clock: DetentionClock?, by: String) {
    self.outcome = outcome
    self.day = day
    self.clock = clock
    self.by = by
  }

  /// The day by which the papers must be here; nil when no clock runs.
  package var papersBy: CivilDay? { clock.map { day.adding(days: $0.days) } }

  /// The day that the detention never outlasts; nil when no clock runs.
  package var never: CivilDay? { clock.map { day.adding(days: $0.most) } }
}

/// What became of what was written of a hit's outcome.
package enum OutcomeAnswer: Sendable, Hashable {
  case done
  /// Only what a person confirmed has an outcome.
  case notConfirmed(HitStatus)
  /// It lies before an outcome that is known already.
  case before(HitOutcomeLine)
  case notFound
}

/// What became of the persons of confirmed hits; rows are only added.
package enum HitOutcomes {
  package static func record(
    _ outcome: HitOutcome,
    of hit: Identifier<Hit>,
    on day: CivilDay,
    clock: DetentionClock?,
    note: String?,
    by actor: String,
    in session: borrowing Session
  ) throws(DatabaseError) -> OutcomeAnswer {
    let rows = try session.query(
      """
      select status::text as status from noticed.hit
      where id = \(hit.description)::uuid and (not sensitive or lookup.worn() = 'noticed_compliance') for update
      """
    )
    guard let row = rows.first else { return .notFound }
    let status: HitStatus = try row.code("status")
    guard status == .confirmed else { return .notConfirmed(status) }
    if let last = try list(of: hit, in: session).last, day < last.day { return .before(last) }
    try session.execute(
      """
      insert into noticed.hit_outcome (hit, outcome, day, treaty, days, most, by_whom)
      values (\(hit.description)::uuid, \(outcome.rawValue), \(day.description)::date, \(clock?.treaty), \(clock?.days),
        \(clock?.most), \(actor))
      """
    )
    let told = "\(outcome.rawValue) on \(day)" + (note.map { ": \($0)" } ?? "")
    try session.execute(
      """
      insert into noticed.adjudication (hit, revision, act, by_whom, grade, score, note)
      select id, revision, 'outcome', \(actor), grade, score, \(told) from noticed.hit where id = \(hit.description)::uuid
      """
    )
    try Custody.record(
      [
        CustodyEvent(
          "hit-outcome",
          "hit",
          hit.description,
          detail: #"{"outcome":"\#(outcome.rawValue)","day":"\#(day)"}"#
        )
      ],
      by: actor,
      in: session
    )
    return .done
  }

  /// The outcomes of a hit, the first first.
  package static func list(
    of hit: Identifier<Hit>,
    in session: borrowing Session
  ) throws(DatabaseError) -> [HitOutcomeLine] {
    var lines: [HitOutcomeLine] = []
    for row in try session.query(
      """
      select outcome, day::text as day, treaty, days, most, by_whom from noticed.hit_outcome
      where hit = \(hit.description)::uuid order by number
      """
    ) {
      lines.append(try HitOutcomeLine(row))
    }
    return lines
  }

  /// Persons who are detained and of whom nothing later is on record, with what the hit is about.
  package static func detained(
    in session: borrowing Session
  ) throws(DatabaseError) -> [(hit: Identifier<Hit>, reference: String, line: HitOutcomeLine)] {
    var found: [(hit: Identifier<Hit>, reference: String, line: HitOutcomeLine)] = []
    for row in try session.query(
      """
      select x.*, n.reference from (
        select distinct on (o.hit) o.hit::text as hit, o.outcome, o.day::text as day, o.treaty, o.days, o.most, o.by_whom
        from noticed.hit_outcome o order by o.hit, o.number desc) x
      join noticed.hit h on h.id = x.hit::uuid join noticed.notice n on n.id = h.notice
      where x.outcome = 'detained' order by x.hit
      """
    ) {
      found.append(
        (try row.identifier("hit"), try row.string("reference"), try HitOutcomeLine(row))
      )
    }
    return found
  }

  /// The last outcome of each notice that has one.
  package static func last(
    in session: borrowing Session
  ) throws(DatabaseError) -> [Identifier<Notice>: HitOutcome] {
    var found: [Identifier<Notice>: HitOutcome] = [:]
    for row in try session.query(
      """
      select distinct on (h.notice) h.notice::text as notice, o.outcome from noticed.hit_outcome o
      join noticed.hit h on h.id = o.hit order by h.notice, o.number desc
      """
    ) {
      found[try row.identifier("notice")] = HitOutcome(rawValue: try row.string("outcome"))
    }
    return found
  }

  /// Earlier refusals to extradite local persons, by their numbers.
  package static func refusals(
    of persons: [Int64],
    in session: borrowing Session
  ) throws(DatabaseError) -> [Int64: [RecordedRefusal]] {
    guard !persons.isEmpty else { return [:] }
    var found: [Int64: [RecordedRefusal]] = [:]
    for row in try session.query(
      """
      select h.person, n.issuer, n.reference, o.day::text as day from noticed.hit_outcome o
      join noticed.hit h on h.id = o.hit join noticed.notice n on n.id = h.notice
      where o.outcome = 'refused' and h.person = any(\(persons)) order by o.number
      """
    ) {
      found[try row.int64("person"), default: []].append(
        RecordedRefusal(
          issuer: try row.stringIfPresent("issuer").flatMap { CountryCode($0) },
          reference: try row.string("reference"),
          day: try row.day("day")
        )
      )
    }
    return found
  }
}

/// A refusal to extradite a local person, by the notice that asked.
package struct RecordedRefusal: Sendable, Hashable {
  package let issuer: CountryCode?
  package let reference: String
  package let day: CivilDay?
}

extension HitOutcomeLine {
  init(_ row: Row) throws(DatabaseError) {
    let treaty = try row.stringIfPresent("treaty")
    let (days, most) = (try row.intIfPresent("days"), try row.intIfPresent("most"))
    var clock: DetentionClock?
    if let treaty, let days, let most {
      clock = DetentionClock(treaty: treaty, days: days, most: most)
    }
    self.init(
      outcome: HitOutcome(rawValue: try row.string("outcome")) ?? .located,
      day: try row.day("day") ?? CivilDay(number: 0),
      clock: clock,
      by: try row.string("by_whom")
    )
  }
}
