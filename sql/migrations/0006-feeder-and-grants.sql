-- The plain SQL contract of a bureau's own jobs (docs/feeding.md): INSERT takes new and known records alike, DELETE ends
-- a record (its hits close with the reason), and a DELETE of a whole source followed by its INSERTs in one transaction
-- replaces the source: what comes back unchanged stays as it was.
create view feeder.person as
  select source, id, category, retain_until, deceased, protection_status, protection_from, record
  from noticed.local_person where removed_at is null;

create function feeder.write_person() returns trigger language plpgsql security definer
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
    -- Whatever the hit rules look at makes the record due again, not its name alone.
    prepared_version = case when p.removed_at is null or p.record is distinct from excluded.record
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
create trigger write_person instead of insert or update or delete on feeder.person
  for each row execute function feeder.write_person();

create view feeder.modus as
  select source, id, retain_until, record from noticed.local_modus where removed_at is null;

create function feeder.write_modus() returns trigger language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    with removed as (
      update noticed.local_modus set removed_at = now(), changed_at = now()
      where source = old.source and id = old.id and removed_at is null returning number)
    insert into noticed.match_task (priority, modus) select 2, number from removed;
    return old;
  end if;
  if jsonb_typeof(new.record) is distinct from 'object' then
    raise exception 'the record of % % is not a JSON object', new.source, new.id using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and (new.source, new.id) is distinct from (old.source, old.id) then
    raise exception 'a record keeps its source and id; delete it and insert another' using errcode = 'check_violation';
  end if;
  insert into noticed.local_modus as m (source, id, retain_until, record)
  values (new.source, new.id, new.retain_until, new.record)
  on conflict (source, id) do update set retain_until = excluded.retain_until, record = excluded.record,
    removed_at = null, prepared_version = null
  where (m.retain_until, m.record) is distinct from (excluded.retain_until, excluded.record) or m.removed_at is not null;
  return new;
end $$;
create trigger write_modus instead of insert or update or delete on feeder.modus
  for each row execute function feeder.write_modus();

revoke execute on all functions in schema lookup, feeder, noticed from public;
grant execute on function lookup.worn() to public;

grant usage on schema noticed, lookup to noticed_daemon, noticed_operator, noticed_analyst, noticed_compliance, noticed_purge;
grant usage on schema feeder to noticed_feeder;

-- The daemon records and matches; it may delete keys and tasks and nothing else.
grant select, insert, update on all tables in schema noticed to noticed_daemon;
revoke update on noticed.custody_event, noticed.lookup, noticed.adjudication from noticed_daemon;
grant delete on noticed.notice_key, noticed.local_key, noticed.local_modus_key, noticed.match_task to noticed_daemon;
grant usage on all sequences in schema noticed to noticed_daemon;
grant execute on all functions in schema noticed, lookup to noticed_daemon;

grant select on noticed.drop, noticed.document, noticed.node, noticed.parked, noticed.key_version,
  noticed.rarity_snapshot to noticed_operator, noticed_analyst, noticed_compliance;
revoke select on noticed.parked from noticed_operator, noticed_analyst;
grant select (document, reference_keys, why, loud, received_at, opened_at, resolved_at, resolution)
  on noticed.parked to noticed_operator, noticed_analyst;
grant select (document, number, phase, rule, basis, result, severity, operator_message, field, place, subject)
  on noticed.finding to noticed_operator, noticed_analyst;

grant select on noticed.notice, noticed.notice_reference, noticed.notice_link, noticed.hit, noticed.hit_evidence,
  noticed.adjudication, noticed.urgent_task, noticed.notice_act to noticed_analyst;
grant execute on function lookup.hits, lookup.hit, lookup.notices, lookup.notice, lookup.persons, lookup.moduses,
  lookup.candidates to noticed_analyst, noticed_compliance;
grant execute on function noticed.state_of, noticed.is_matchable to noticed_operator, noticed_analyst, noticed_compliance;
-- Decisions: the analyst changes a hit's status and adds to its story.
grant update (status, taken_by, revision, changed_at, closed_because) on noticed.hit to noticed_analyst, noticed_compliance;
grant insert on noticed.adjudication, noticed.custody_event to noticed_analyst, noticed_compliance, noticed_operator;
grant update (done_at, done_by) on noticed.urgent_task to noticed_analyst, noticed_compliance;

grant select on all tables in schema noticed to noticed_compliance;
revoke select on noticed.local_person, noticed.local_modus, noticed.setting from noticed_compliance;

grant select (id, reference, disposition, life, reference, kind, tier, issuer, number, changed_at, expires_on, published_on, recorded_at)
  on noticed.notice to noticed_operator;

grant insert, update, delete, select on feeder.person, feeder.modus to noticed_feeder;
