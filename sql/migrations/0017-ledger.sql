-- What must outlive the database: that somebody was taken away, that content was erased, that a hold was released. It goes
-- into a file of the home as well (docs/administrator.md), and from there into a database restored from a back-up.
create table noticed.ledger_entry (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  at timestamptz not null default now(),
  act text not null check (act in ('tombstone', 'taken', 'purge', 'release')),
  -- Numbers, codes and keyed hashes; no personal value.
  body jsonb not null,
  written_at timestamptz
);
create index ledger_entry_waiting on noticed.ledger_entry (number) where written_at is null;

-- Which ledger is this database's: a new database begins a new one, a restored one finds its own again.
insert into noticed.setting (name, value) values ('ledger', convert_to(gen_random_uuid()::text, 'UTF8'));

create function noticed.enter_tombstones() returns trigger language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if current_setting('noticed.replaying', true) = 'on' then return null; end if;
  insert into noticed.ledger_entry (act, body)
  select 'tombstone', jsonb_build_object('id', t.id, 'stops_through', t.stops_through, 'ground', t.ground,
    'kinds', t.kinds, 'issuer', t.issuer, 'notice', t.notice, 'fingerprint', encode(t.fingerprint, 'hex'),
    'references', jsonb_agg(jsonb_build_object('hash', encode(r.hash, 'hex'), 'kind', r.kind)))
  from fresh r join noticed.tombstone t on t.id = r.tombstone group by t.id;
  return null;
end $$;
create trigger tombstones_entered after insert on noticed.tombstone_reference referencing new table as fresh
  for each statement execute function noticed.enter_tombstones();

create function noticed.enter_notice() returns trigger language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if current_setting('noticed.replaying', true) = 'on' then return null; end if;
  if tg_op = 'INSERT' or new.life is distinct from old.life then
    insert into noticed.ledger_entry (act, body) values ('taken', jsonb_build_object('notice', new.id, 'life', new.life,
      'cancelled_on', new.cancelled_on, 'suspended_until', new.suspended_until, 'blocked_on', new.blocked_on,
      'ended_at', new.ended_at));
  end if;
  if new.purged_at is not null then
    insert into noticed.ledger_entry (act, body)
    values ('purge', jsonb_build_object('notice', new.id, 'purged_at', new.purged_at));
  end if;
  return null;
end $$;
create trigger notice_taken after insert on noticed.notice for each row
  when (new.life in ('cancelled', 'suspended', 'blocked')) execute function noticed.enter_notice();
create trigger notice_changed after update of life, purged_at on noticed.notice for each row
  when ((new.life is distinct from old.life and new.life in ('cancelled', 'suspended', 'blocked'))
    or (new.purged_at is not null and old.purged_at is null)) execute function noticed.enter_notice();

-- A database restored from a back-up matches nothing and answers nobody but the compliance officer, until the ledger and
-- the archive since the back-up were replayed.
create function noticed.is_restored() returns boolean language sql stable security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
  select exists (select from noticed.setting where name = 'restored')
$$;

create function noticed.refuse_while_restored() returns trigger language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if noticed.is_restored() then
    raise exception 'the database was restored, and what happened since its back-up is not replayed yet'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  return null;
end $$;
create trigger hit_not_while_restored before insert on noticed.hit
  for each statement execute function noticed.refuse_while_restored();

create or replace function lookup.log(command text, operation text, purpose text, case_ref text, question text,
  examined integer, results integer, shown text[]) returns void language plpgsql volatile security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if (operation = 'comparison' or lookup.worn() <> 'noticed_compliance') and noticed.is_restored() then
    raise exception 'the database was restored, and what happened since its back-up is not replayed yet'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  insert into noticed.lookup (worn, actor, operation, command, purpose, case_ref, question, examined, results, shown)
  values (lookup.worn(), coalesce(nullif(current_setting('noticed.actor', true), ''), session_user::text), operation,
    command, nullif(purpose, ''), nullif(case_ref, ''), noticed.reference_hash(question), examined, results, shown);
end $$;

revoke execute on function noticed.enter_tombstones, noticed.enter_notice, noticed.is_restored,
  noticed.refuse_while_restored from public;
grant execute on function noticed.is_restored to noticed_daemon, noticed_operator, noticed_analyst, noticed_compliance,
  noticed_purge;
grant select, insert, update (written_at) on noticed.ledger_entry to noticed_daemon;
grant select, insert on noticed.ledger_entry to noticed_compliance;
grant delete on noticed.setting to noticed_daemon;
-- What was erased is erased again by whoever replays the ledger.
grant update (note) on noticed.adjudication to noticed_daemon;
grant execute on function noticed.kept_until to noticed_daemon;
