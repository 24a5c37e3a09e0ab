-- Keys by the year of birth itself, in place of four years together: who is held is kept under the year that is stated, and
-- who asks tries the years beside it. A year without a day then finds those of the year, not of four. And a key that many
-- share says no more than how few they are: else those with whom a common name is shared stand before the one with whom a
-- date and a country are.

create table noticed.notice_key_3 partition of noticed.notice_key for values in (3);
create table noticed.local_key_3 partition of noticed.local_key for values in (3);
create table noticed.local_modus_key_3 partition of noticed.local_modus_key for values in (3);
alter table noticed.notice_key_3 set (autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
alter table noticed.local_key_3 set (autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
alter table noticed.local_modus_key_3 set (autovacuum_vacuum_insert_scale_factor = 0.05,
  autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- From here on the new version is asked; what has keys of the one before is keyed again by the daemon.
update noticed.key_version set is_current = false where is_current;
insert into noticed.key_version (version, is_current) values (3, true);

-- As before, but what a common key says, in bits, is bounded by the share of persons who have it.
create or replace function lookup.asked_keys(ordinals integer[], keys bigint[], names real[], others real[],
  key_version smallint, of_kind text, reach integer)
  returns table (ordinal integer, keys bigint[], names real[], others real[]) language sql stable as $$
  select t.ordinal, array_agg(t.key),
    array_agg(coalesce(least(t.name, t.most - least(t.other, t.most)), t.name)),
    array_agg(coalesce(least(t.other, t.most), t.other))
  from (
    select u.ordinal, u.key, u.name, u.other, coalesce(c.records, 8) as records,
      case when of_kind = 'person' and c.records is not null then (
        select greatest(0, ln(s.population::double precision / c.records) / ln(2::double precision))::real
        from noticed.rarity_snapshot s where s.is_current and s.population > 0) end as most,
      sum(coalesce(c.records, 8)) over (partition by u.ordinal
        order by coalesce(c.records, 8), u.name + u.other desc, u.key rows unbounded preceding) as reached
    from unnest(ordinals, keys, names, others) as u (ordinal, key, name, other)
    left join noticed.common_key c on c.version = key_version and c.kind = of_kind and c.key = u.key) t
  where t.reached <= reach or t.reached = t.records
  group by t.ordinal
$$;
