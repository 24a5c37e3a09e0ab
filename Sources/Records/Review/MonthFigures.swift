package import Notices
package import Postgres

/// One indicator of a month, of what a purge leaves: rows, moments and codes, never content.
package struct MonthFigure: Sendable, Hashable {
  /// For example `held_by_rule`.
  package let indicator: String
  /// Which of several, for example a rule; nil for the whole.
  package let key: String?
  /// Nil when there was nothing to count or measure.
  package let value: Double?
  /// `count`, `percent`, `seconds` or `days`.
  package let unit: String
  /// Out of how many.
  package let base: Int
}

/// The indicators of a month.
package enum MonthFigures {
  /// Reads what happened from one moment up to another.
  package static func read(
    from start: Instant,
    to end: Instant,
    in session: borrowing Session
  ) throws(DatabaseError) -> [MonthFigure] {
    let from: SQL = "\(start.description)::timestamptz"
    let to: SQL = "\(end.description)::timestamptz"
    var figures: [MonthFigure] = []
    for query in queries(from, to) {
      for row in try session.query(query) {
        figures.append(
          MonthFigure(
            indicator: try row.string("indicator"),
            key: try row.stringIfPresent("key"),
            value: try row.stringIfPresent("value").flatMap(Double.init),
            unit: try row.string("unit"),
            base: try row.int("base")
          )
        )
      }
    }
    return figures
  }

  /// Rows of indicator, key, value, unit and base; each query answers for a group of indicators.
  private static func queries(_ from: SQL, _ to: SQL) -> [SQL] {
    intake(from, to) + holds(from, to) + retention(from, to) + hits(from, to) + review(from, to)
  }

  /// Two quantiles of a number of seconds.
  private static func quantiles(_ name: SQL, _ seconds: SQL, _ source: SQL) -> SQL {
    """
    select '\(name)' as indicator, q.name as key, q.value::text as value, 'seconds' as unit, x.base
    from (select count(*)::integer as base, percentile_cont(0.5) within group (order by \(seconds)) as p50,
      percentile_cont(0.95) within group (order by \(seconds)) as p95 from \(source)) x
    cross join lateral (values ('p50', x.p50), ('p95', x.p95)) as q (name, value)
    """
  }

  private static func count(_ name: SQL, _ source: SQL) -> SQL {
    """
    select '\(name)' as indicator, null::text as key, count(*)::text as value, 'count' as unit, count(*)::integer as base
    from \(source)
    """
  }

  /// How many in a hundred fulfil a condition.
  private static func share(_ name: SQL, _ condition: SQL, _ source: SQL) -> SQL {
    """
    select '\(name)' as indicator, null::text as key,
      (100.0 * count(*) filter (where \(condition)) / nullif(count(*), 0))::text as value, 'percent' as unit,
      count(*)::integer as base from \(source)
    """
  }

  private static func intake(_ from: SQL, _ to: SQL) -> [SQL] {
    let documents: SQL = """
      noticed.document d join noticed.drop p on p.id = d.drop left join noticed.notice n on n.id = d.notice
      where d.recorded_at >= \(from) and d.recorded_at < \(to)
      """
    return [
      count("documents", documents),
      quantiles(
        "received_to_available",
        "extract(epoch from p.recorded_at - p.arrived_at)",
        "noticed.drop p where p.recorded_at >= \(from) and p.recorded_at < \(to) and p.arrived_at <= p.recorded_at"
      ),
      """
      select 'documents_by_outcome' as indicator, d.outcome as key, count(*)::text as value, 'count' as unit,
        (sum(count(*)) over ())::integer as base from \(documents) group by d.outcome order by d.outcome
      """,
      """
      select 'held_by_issuer' as indicator, coalesce(n.issuer, 'unknown') as key,
        (100.0 * count(*) filter (where d.disposition = 'held') / count(*))::text as value, 'percent' as unit,
        count(*)::integer as base from \(documents) and d.disposition is not null and n.id is not null
      group by 2 order by count(*) filter (where d.disposition = 'held') desc, 2 limit 30
      """,
      """
      select 'stopped_by_rule' as indicator, f.rule as key, count(distinct f.document)::text as value, 'count' as unit,
        (select count(*) from \(documents))::integer as base
      from noticed.finding f join noticed.document d on d.id = f.document
      where d.recorded_at >= \(from) and d.recorded_at < \(to) and f.phase = 'intake' and f.severity in ('hold', 'reject')
      group by f.rule order by count(distinct f.document) desc, f.rule limit 30
      """,
      share(
        "judged_with_rule_set",
        "d.rule_book is not null",
        "\(documents) and d.disposition is not null"
      ),
      share(
        "diffusions_not_reviewed",
        "d.tier = 'unreviewed-diffusion'",
        "\(documents) and d.kind = 'wanted-diffusion'"
      ),
      count("arrivals_stopped_by_tombstone", "\(documents) and d.outcome = 'stopped'"),
    ]
  }

  private static func holds(_ from: SQL, _ to: SQL) -> [SQL] {
    let decisions: SQL = """
      noticed.custody_event e where e.at >= \(from) and e.at < \(to)
      and e.act in ('hold-accept', 'hold-restrict', 'hold-reject')
      """
    return [
      count("hold_decisions", decisions),
      share("released_after_hold", "e.act <> 'hold-reject'", decisions),
      quantiles(
        "hold_age",
        "extract(epoch from \(to) - p.arrived_at)",
        """
        noticed.notice n join noticed.notice_version v on v.id = n.current_version
        join noticed.document d on d.id = v.document join noticed.drop p on p.id = d.drop
        where n.disposition = 'held' and n.life <> 'cancelled' and n.purged_at is null and p.arrived_at < \(to)
        """
      ),
    ]
  }

  private static func retention(_ from: SQL, _ to: SQL) -> [SQL] {
    [
      count(
        "notices_purged",
        "noticed.custody_event where act = 'notice-purged' and at >= \(from) and at < \(to)"
      ),
      quantiles(
        "purge_latency",
        "extract(epoch from n.purged_at - n.ended_at)",
        """
        noticed.notice n where n.purged_at >= \(from) and n.purged_at < \(to) and n.ended_at is not null
        and n.life = 'cancelled'
        """
      ),
      count(
        "past_expiry",
        """
        noticed.review_finding f join noticed.review_run r on r.number = f.first_run
        left join noticed.review_run z on z.number = f.ended_run
        where f.kind = 'expired' and f.due_on < \(to)::date and r.started_at < \(to)
          and (z.started_at is null or z.started_at >= \(to))
        """
      ),
      quantiles(
        "source_confirmation_age",
        "extract(epoch from \(to) - x.seen)",
        """
        (select greatest(max(p.arrived_at), max(z.arrived_at)) as seen from noticed.notice n
          join noticed.document d on d.notice = n.id join noticed.drop p on p.id = d.drop
          left join noticed.drop z on z.duplicate_of = p.id and z.arrived_at < \(to)
          where p.arrived_at < \(to) and (n.ended_at is null or n.ended_at >= \(to))
            and (n.expires_on is null or n.expires_on >= \(to)::date) group by n.id) x
        """
      ),
      """
      select 'reconciliation_gaps' as indicator, f.kind as key, count(*)::text as value, 'count' as unit,
        count(*)::integer as base
      from noticed.review_finding f join noticed.review_run r on r.number = f.first_run
      left join noticed.review_run z on z.number = f.ended_run
      where f.kind in ('not-at-source', 'not-here') and r.started_at < \(to)
        and (z.started_at is null or z.started_at >= \(to)) group by f.kind order by f.kind
      """,
    ]
  }

  private static func hits(_ from: SQL, _ to: SQL) -> [SQL] {
    let decisions: SQL = """
      noticed.adjudication a join noticed.hit h on h.id = a.hit
      where a.at >= \(from) and a.at < \(to) and a.act in ('confirm', 'dismiss')
      """
    return [
      count("leads", "noticed.hit h where h.raised_at >= \(from) and h.raised_at < \(to)"),
      count("leads_confirmed", "\(decisions) and a.act = 'confirm'"),
      share("false_matches", "a.act = 'dismiss'", decisions),
      quantiles("lead_to_decision", "extract(epoch from a.at - h.raised_at)", decisions),
      count(
        "method_matches_confirmed",
        "\(decisions) and a.act = 'confirm' and h.modus is not null"
      ),
      quantiles(
        "urgent_task_done",
        "extract(epoch from u.done_at - u.opened_at)",
        "noticed.urgent_task u where u.done_at >= \(from) and u.done_at < \(to)"
      ),
      """
      select 'outcomes' as indicator, o.outcome as key, count(*)::text as value, 'count' as unit,
        count(*)::integer as base
      from noticed.hit_outcome o where o.day >= \(from)::date and o.day < \(to)::date group by o.outcome order by o.outcome
      """,
      share(
        "clocks_met",
        """
        exists (select from noticed.hit_outcome z where z.hit = o.hit and z.number > o.number
          and z.outcome <> 'located' and z.day <= o.day + o.most)
        """,
        """
        noticed.hit_outcome o where o.outcome = 'detained' and o.treaty is not null
        and o.day + o.most >= \(from)::date and o.day + o.most < \(to)::date
        """
      ),
      count("lookups", "noticed.lookup l where l.at >= \(from) and l.at < \(to)"),
      share(
        "lookups_without_purpose",
        "l.purpose is null",
        "noticed.lookup l where l.at >= \(from) and l.at < \(to)"
      ),
      count("disclosures", "noticed.disclosure x where x.at >= \(from) and x.at < \(to)"),
    ]
  }

  private static func review(_ from: SQL, _ to: SQL) -> [SQL] {
    let runs: SQL = "noticed.review_run r where r.started_at >= \(from) and r.started_at < \(to)"
    return [
      count("reviews", runs),
      count("reviews_that_changed", "\(runs) and r.applied"),
      """
      select 'findings_new' as indicator, f.kind as key, count(*)::text as value, 'count' as unit,
        count(*)::integer as base
      from noticed.review_finding f join noticed.review_run r on r.number = f.first_run
      where r.started_at >= \(from) and r.started_at < \(to) group by f.kind order by f.kind
      """,
    ]
  }
}
