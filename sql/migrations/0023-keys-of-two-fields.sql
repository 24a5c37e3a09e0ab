-- Keys of two fields at once (parts of a name with a year, a day, a country), so that few records share one and a bound on
-- what is read cuts nothing that matters. Candidates are ranked by the best that their keys say of names, and of the rest:
-- many keys of one name are one agreement, not many, and decide between equals.

create table noticed.notice_key_2 partition of noticed.notice_key for values in (2);
create table noticed.local_key_2 partition of noticed.local_key for values in (2);
create table noticed.local_modus_key_2 partition of noticed.local_modus_key for values in (2);
alter table noticed.notice_key_2 set (autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
alter table noticed.local_key_2 set (autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
alter table noticed.local_modus_key_2 set (autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- From here on the new version is asked; what has keys of the one before is keyed again by the daemon.
update noticed.key_version set is_current = false where is_current;
insert into noticed.key_version (version, is_current) values (2, true);

comment on column noticed.local_key.weight is
  'of a person since version 2: the bits that a reading costs which is not the likeliest; before: what the key says';
comment on column noticed.notice_key.weight is
  'of a person since version 2: the bits that a reading costs which is not the likeliest; else: what the key says';

-- Which keys of each query are read: the rarest first, as long as what they are expected to find stays within `reach`, and
-- the rarest in any case. A key that was not counted as common is expected to find a few.
create function lookup.asked_keys(ordinals integer[], keys bigint[], names real[], others real[], key_version smallint,
  of_kind text, reach integer)
  returns table (ordinal integer, keys bigint[], names real[], others real[]) language sql stable as $$
  select t.ordinal, array_agg(t.key), array_agg(t.name), array_agg(t.other)
  from (
    select u.ordinal, u.key, u.name, u.other, coalesce(c.records, 8) as records,
      sum(coalesce(c.records, 8)) over (partition by u.ordinal
        order by coalesce(c.records, 8), u.name + u.other desc, u.key rows unbounded preceding) as reached
    from unnest(ordinals, keys, names, others) as u (ordinal, key, name, other)
    left join noticed.common_key c on c.version = key_version and c.kind = of_kind and c.key = u.key) t
  where t.reached <= reach or t.reached = t.records
  group by t.ordinal
$$;

drop function lookup.candidates, lookup.ranked_persons;

-- The best candidates of each query. `names` is what each key says of names, `others` what it says of anything else.
create function lookup.ranked_persons(ordinals integer[], keys bigint[], names real[], others real[],
  key_version smallint, best integer, reach integer)
  returns table (ordinal integer, record bigint, weight real) language sql stable as $$
  select o.ordinal, c.record, c.weight::real
  from lookup.asked_keys(ordinals, keys, names, others, key_version, 'person', reach) o
  cross join lateral (
    select k.person as record, max(q.name - k.weight)::double precision + max(q.other)
      + sum((q.name - k.weight + q.other)::double precision) * 0.03125 as weight
    from unnest(o.keys, o.names, o.others) as q (key, name, other)
    cross join lateral (
      select x.person, x.weight from noticed.local_key x
      where x.version = key_version and x.key = q.key limit reach) k
    group by k.person order by 2 desc, 1 limit best) c
$$;

create function lookup.ranked_wanted(ordinals integer[], keys bigint[], names real[], others real[],
  key_version smallint, best integer, reach integer, today date)
  returns table (ordinal integer, subject uuid, weight real) language sql stable as $$
  select o.ordinal, c.subject, c.weight::real
  from lookup.asked_keys(ordinals, keys, names, others, key_version, 'subject', reach) o
  cross join lateral (
    select r.subject, r.weight
    from (
      select k.subject, max(q.name - k.weight)::double precision + max(q.other)
        + sum((q.name - k.weight + q.other)::double precision) * 0.03125 as weight
      from unnest(o.keys, o.names, o.others) as q (key, name, other)
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

-- The candidates of a screening with their prepared forms. What is shown of them is logged by `lookup.shown` in the same
-- transaction, when the scorer has decided.
create function lookup.candidates(purpose text, case_ref text, question text, against text, ordinals integer[],
  keys bigint[], names real[], others real[], key_version smallint, best integer, reach integer, today date)
  returns table (ordinal integer, source text, id text, prepared bytea, weight real)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare examined integer;
begin
  if against = 'persons' then
    return query
    select r.ordinal, p.source, p.id, p.prepared, r.weight
    from lookup.ranked_persons(ordinals, keys, names, others, key_version, best, reach) r
    join noticed.local_person p on p.number = r.record
    where p.removed_at is null and p.prepared is not null and (p.retain_until is null or p.retain_until >= today);
  elsif against = 'notices' then
    return query
    select r.ordinal, n.reference, s.id::text, s.prepared, r.weight
    from lookup.ranked_wanted(ordinals, keys, names, others, key_version, best, reach, today) r
    join noticed.subject s on s.id = r.subject and s.kind = 'person'
    join noticed.notice n on n.id = s.notice
    where s.prepared is not null;
  else
    raise exception 'screening is against persons or notices' using errcode = 'invalid_parameter_value';
  end if;
  get diagnostics examined = row_count;
  perform lookup.log('screen', 'comparison', purpose, case_ref, question, examined, examined, '{}');
end $$;

revoke execute on function lookup.asked_keys, lookup.ranked_persons, lookup.ranked_wanted, lookup.candidates from public;
grant execute on function lookup.asked_keys, lookup.ranked_persons, lookup.ranked_wanted to noticed_daemon;
grant execute on function lookup.candidates to noticed_analyst, noticed_compliance;
