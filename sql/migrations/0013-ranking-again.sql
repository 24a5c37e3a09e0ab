-- The same candidates whatever the order of arrival and whichever way the planner takes: weights are added up exactly (a
-- sum of `real` depends on the order of its terms), and subjects of equal weight stand in the order of their references,
-- not of identifiers that chance made.

create or replace function lookup.ranked_persons(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, reach integer)
  returns table (ordinal integer, record bigint, weight real) language sql stable as $$
  select o.ordinal, c.record, c.weight::real
  from lookup.telling_keys(ordinals, keys, weights, key_version, 'person', reach) o
  cross join lateral (
    select k.person as record, sum(least(k.weight, q.weight)::double precision) as weight
    from unnest(o.keys, o.weights) as q (key, weight)
    cross join lateral (
      select x.person, x.weight from noticed.local_key x
      where x.version = key_version and x.key = q.key limit reach) k
    group by k.person order by 2 desc, 1 limit best) c
$$;

create or replace function lookup.ranked_moduses(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, reach integer)
  returns table (ordinal integer, record bigint, weight real) language sql stable as $$
  select o.ordinal, c.record, c.weight::real
  from lookup.telling_keys(ordinals, keys, weights, key_version, 'modus', reach) o
  cross join lateral (
    select k.modus as record, sum(least(k.weight, q.weight)::double precision) as weight
    from unnest(o.keys, o.weights) as q (key, weight)
    cross join lateral (
      select x.modus, x.weight from noticed.local_modus_key x
      where x.version = key_version and x.key = q.key limit reach) k
    group by k.modus order by 2 desc, 1 limit best) c
$$;

create or replace function lookup.ranked_subjects(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, reach integer, today date)
  returns table (ordinal integer, subject uuid, weight real) language sql stable as $$
  select o.ordinal, c.subject, c.weight::real
  from lookup.telling_keys(ordinals, keys, weights, key_version, 'subject', reach) o
  cross join lateral (
    select r.subject, r.weight
    from (
      select k.subject, sum(least(k.weight, q.weight)::double precision) as weight
      from unnest(o.keys, o.weights) as q (key, weight)
      cross join lateral (
        select x.subject, x.weight from noticed.notice_key x
        where x.version = key_version and x.key = q.key limit reach) k
      group by k.subject order by 2 desc) r
    -- One after the other from the best on, so that only who is as good as the last one wanted is looked up beyond it.
    cross join lateral (
      select n.reference, s.ordinal from noticed.subject s join noticed.notice n on n.id = s.notice
      where s.id = r.subject and s.removed_at is null and noticed.is_matchable(n, today) limit 1) m
    order by r.weight desc, m.reference collate "C", m.ordinal, r.subject limit best) c
$$;

-- Methods are kept under more of their words than before: those that are held are keyed anew, and matched once more.
update noticed.local_modus set prepared_version = 0 where prepared_version is not null and removed_at is null;
update noticed.subject set prepared_version = 0 where kind = 'modus' and prepared_version is not null and removed_at is null;
