-- A record that was deleted and comes back later is due again: its hits were closed when it went, and who asks about it anew
-- is the matcher. Only what goes and comes back in one transaction, as when a whole source is replaced, stays as it was.

create or replace function feeder.write_person() returns trigger language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    with removed as (
      update noticed.local_person set removed_at = now(), changed_at = now()
      where source = old.source and id = old.id and removed_at is null returning number)
    insert into noticed.match_task (priority, person) select 2, number from removed;
    return old;
  end if;
  if jsonb_typeof(new.record) is distinct from 'object' then
    raise exception 'the record of % % is not a JSON object', new.source, new.id using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and (new.source, new.id) is distinct from (old.source, old.id) then
    raise exception 'a record keeps its source and id; delete it and insert another' using errcode = 'check_violation';
  end if;
  insert into noticed.local_person as p (source, id, category, retain_until, deceased, protection_status,
    protection_from, record)
  values (new.source, new.id, coalesce(new.category, 'other'), new.retain_until, coalesce(new.deceased, false),
    new.protection_status, coalesce(new.protection_from, '{}'), new.record)
  on conflict (source, id) do update set category = excluded.category, retain_until = excluded.retain_until,
    deceased = excluded.deceased, protection_status = excluded.protection_status,
    protection_from = excluded.protection_from, record = excluded.record, removed_at = null,
    -- Whatever the hit rules look at makes the record due again, not its name alone; and so does its coming back, unless it
    -- went in this very transaction.
    prepared_version = case when p.removed_at is distinct from now() or p.record is distinct from excluded.record
        or (p.category, p.retain_until, p.deceased, p.protection_status, p.protection_from)
          is distinct from (excluded.category, excluded.retain_until, excluded.deceased, excluded.protection_status,
            excluded.protection_from)
      then null else p.prepared_version end
  where (p.category, p.retain_until, p.deceased, p.protection_status, p.protection_from, p.record)
      is distinct from (excluded.category, excluded.retain_until, excluded.deceased, excluded.protection_status,
        excluded.protection_from, excluded.record)
    or p.removed_at is not null;
  return new;
end $$;

-- As before, and counted as seldom as the tables of 0030.
create or replace function noticed.begin_keys(new smallint, oldest smallint) returns void language plpgsql as $$
declare
  kept text;
  gone smallint;
begin
  foreach kept in array array['notice_key', 'local_key', 'local_modus_key'] loop
    execute format('create table noticed.%I partition of noticed.%I for values in (%s)', kept || '_' || new, kept, new);
    execute format('alter table noticed.%I set (autovacuum_vacuum_insert_scale_factor = 0.05,
      autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.5)', kept || '_' || new);
  end loop;
  insert into noticed.key_version (version, is_current) values (new, false);
  for gone in delete from noticed.key_version where version < oldest returning version loop
    execute format('truncate noticed.notice_key_%1$s, noticed.local_key_%1$s, noticed.local_modus_key_%1$s', gone);
  end loop;
  if not exists (select from noticed.key_version where is_current) then
    update noticed.key_version set is_current = true where version = (select min(version) from noticed.key_version);
  end if;
end $$;
