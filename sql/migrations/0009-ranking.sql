-- Candidates from the indexes alone, the rarest keys first, within a bounded number of entries a query.

-- The covering indexes hold the version too: without it every entry that a key finds costs a visit to the table.
create index local_key_found on noticed.local_key (key) include (person, weight, version);
create index local_modus_key_found on noticed.local_modus_key (key) include (modus, weight, version);
create index notice_key_found on noticed.notice_key (key) include (subject, weight, version);
drop index noticed.local_key_key_person_weight_idx;
drop index noticed.local_modus_key_key_modus_weight_idx;
drop index noticed.notice_key_key_subject_weight_idx;

-- An index answers alone only where the table is known to be visible to all: vacuum after a twentieth of new entries.
alter table noticed.local_key_1 set (autovacuum_vacuum_insert_scale_factor = 0.05, autovacuum_vacuum_scale_factor = 0.05,
  autovacuum_analyze_scale_factor = 0.05);
alter table noticed.local_modus_key_1 set (autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
alter table noticed.notice_key_1 set (autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- Keys that many records share, counted together with the rarity of names: what is not here is rare.
create table noticed.common_key (
  version smallint not null,
  kind text not null check (kind in ('person', 'modus', 'subject')),
  key bigint not null,
  records integer not null check (records > 0),
  primary key (version, kind, key) include (records)
);
grant select, insert, delete on noticed.common_key to noticed_daemon;
grant select on noticed.common_key to noticed_compliance;

-- Which keys of each query are read: the rarest first, as long as what they are expected to find stays within `reach`, and
-- the rarest in any case. A key that was not counted as common is taken for one that 32 records share.
create function lookup.telling_keys(ordinals integer[], keys bigint[], weights real[], key_version smallint, of_kind text,
  reach integer)
  returns table (ordinal integer, keys bigint[], weights real[]) language sql stable as $$
  select t.ordinal, array_agg(t.key), array_agg(t.weight)
  from (
    select u.ordinal, u.key, u.weight, coalesce(c.records, 32) as records,
      sum(coalesce(c.records, 32)) over (partition by u.ordinal
        order by coalesce(c.records, 32), u.weight desc, u.key rows unbounded preceding) as reached
    from unnest(ordinals, keys, weights) as u (ordinal, key, weight)
    left join noticed.common_key c on c.version = key_version and c.kind = of_kind and c.key = u.key) t
  where t.reached <= reach or t.reached = t.records
  group by t.ordinal
$$;

drop function lookup.ranked_persons, lookup.ranked_moduses, lookup.ranked_subjects;

-- The best candidates of each query by summed key weight; each query by itself, so that only its best are sorted. What the
-- bound on the keys loses is measured by `scripts/bench screen`.
create function lookup.ranked_persons(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, reach integer)
  returns table (ordinal integer, record bigint, weight real) language sql stable as $$
  select o.ordinal, c.record, c.weight
  from lookup.telling_keys(ordinals, keys, weights, key_version, 'person', reach) o
  cross join lateral (
    select k.person as record, sum(least(k.weight, q.weight))::real as weight
    from unnest(o.keys, o.weights) as q (key, weight)
    cross join lateral (
      select x.person, x.weight from noticed.local_key x
      where x.version = key_version and x.key = q.key limit reach) k
    group by k.person order by 2 desc, 1 limit best) c
$$;

create function lookup.ranked_moduses(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, reach integer)
  returns table (ordinal integer, record bigint, weight real) language sql stable as $$
  select o.ordinal, c.record, c.weight
  from lookup.telling_keys(ordinals, keys, weights, key_version, 'modus', reach) o
  cross join lateral (
    select k.modus as record, sum(least(k.weight, q.weight))::real as weight
    from unnest(o.keys, o.weights) as q (key, weight)
    cross join lateral (
      select x.modus, x.weight from noticed.local_modus_key x
      where x.version = key_version and x.key = q.key limit reach) k
    group by k.modus order by 2 desc, 1 limit best) c
$$;

create function lookup.ranked_subjects(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, reach integer, today date)
  returns table (ordinal integer, subject uuid, weight real) language sql stable as $$
  select o.ordinal, c.subject, c.weight
  from lookup.telling_keys(ordinals, keys, weights, key_version, 'subject', reach) o
  cross join lateral (
    select r.subject, r.weight
    from (
      select k.subject, sum(least(k.weight, q.weight))::real as weight
      from unnest(o.keys, o.weights) as q (key, weight)
      cross join lateral (
        select x.subject, x.weight from noticed.notice_key x
        where x.version = key_version and x.key = q.key limit reach) k
      group by k.subject order by 2 desc, 1) r
    -- One after the other from the best on, so that no more are looked up than are wanted.
    cross join lateral (
      select from noticed.subject s join noticed.notice n on n.id = s.notice
      where s.id = r.subject and s.removed_at is null and noticed.is_matchable(n, today) limit 1) m
    order by r.weight desc, r.subject limit best) c
$$;

revoke execute on function lookup.telling_keys, lookup.ranked_persons, lookup.ranked_moduses, lookup.ranked_subjects
  from public;
grant execute on function lookup.telling_keys, lookup.ranked_persons, lookup.ranked_moduses, lookup.ranked_subjects
  to noticed_daemon;
