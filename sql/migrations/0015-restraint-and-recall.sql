-- What is to be erased and may not be, and what left the bureau and is to be taken back.

-- A legal hold: what is due for purge is kept out of use instead, for a ground and until a day (Directive 2016/680,
-- art. 16(3)). The reason holds nothing personal, because the row stays.
create table noticed.legal_hold (
  id uuid primary key default gen_random_uuid(),
  notice uuid not null references noticed.notice on delete cascade,
  ground text not null check (ground in ('enquiry', 'court', 'complaint', 'confirmed-hit')),
  until date not null,
  reason text not null check (reason <> ''),
  placed_by text not null check (placed_by <> ''),
  login name not null default session_user,
  placed_at timestamptz not null default now(),
  lifted_at timestamptz,
  lifted_by text,
  lifted_why text,
  check (num_nonnulls(lifted_at, lifted_by, lifted_why) in (0, 3))
);
create unique index legal_hold_open on noticed.legal_hold (notice, ground) where lifted_at is null;

-- The last day on which a legal hold keeps a notice from being erased; null when none does.
create function noticed.kept_until(wanted uuid, today date) returns date
  language sql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
  select max(h.until) from noticed.legal_hold h where h.notice = wanted and h.lifted_at is null and h.until >= today
$$;

-- What of a notice may be read: under a legal hold, once it has ended, nobody but the compliance officer reads it.
create function noticed.open_content(n noticed.notice, content jsonb) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if n.life <> 'cancelled' and (n.expires_on is null or n.expires_on >= current_date) then return content; end if;
  if lookup.worn() = 'noticed_compliance' or noticed.kept_until(n.id, current_date) is null then return content; end if;
  return null;
end $$;

create or replace function lookup.hits(purpose text, case_ref text, statuses text[], queues text[], reference text, hit text,
  minimum double precision, at_most integer)
  returns table (hit_id uuid, notice uuid, reference_text text, kind text, tier text, issuer text, name text,
    birth_date text, source text, local_record text, local_name text, local_birth_date text,
    probability double precision, score double precision, grade text, flags text[], status text, queue text,
    taken_by text, raised_at timestamptz, revision integer, restricted_by text[], danger boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare shown uuid[];
begin
  select coalesce(array_agg(x.id), '{}') into shown from (
    select h.id from noticed.hit h join noticed.notice n on n.id = h.notice
    where (not h.sensitive or lookup.worn() = 'noticed_compliance')
      and (statuses is null or h.status::text = any (statuses))
      and (queues is null or h.queue::text = any (queues))
      and (hits.reference is null or n.reference = hits.reference)
      and (hits.hit is null or h.id::text like lower(hits.hit) || '%')
      and h.probability >= coalesce(minimum, 0)
    order by h.probability desc, h.score desc, h.id
    limit at_most) x;
  perform lookup.log('hit list', 'consultation', purpose, case_ref,
    coalesce(hits.reference, '') || '|' || coalesce(hits.hit, ''),
    cardinality(shown), cardinality(shown), shown::text[]);
  return query
  select h.id, h.notice, n.reference, n.kind, n.tier::text, n.issuer,
    case when h.person is not null then noticed.name_of(noticed.open_content(n, v.content) -> 'persons' -> s.ordinal)
      else noticed.open_content(n, v.content) -> 'mo' ->> 'title' end,
    noticed.open_content(n, v.content) -> 'persons' -> s.ordinal ->> 'birth_date',
    coalesce(p.source, m.source), coalesce(p.id, m.id),
    coalesce(noticed.name_of(p.record), m.record ->> 'title'), p.record ->> 'birth_date',
    h.probability, h.score, h.grade::text, h.flags, h.status::text, h.queue::text, h.taken_by, h.raised_at,
    h.revision, case when lookup.worn() = 'noticed_compliance' then h.restricted_by else '{}' end, n.danger
  from noticed.hit h
  join noticed.notice n on n.id = h.notice
  join noticed.subject s on s.id = h.subject
  join noticed.notice_version v on v.id = s.version
  left join noticed.local_person p on p.number = h.person
  left join noticed.local_modus m on m.number = h.modus
  where h.id = any (shown)
  order by h.probability desc, h.score desc, h.id;
end $$;

create or replace function lookup.hit(purpose text, case_ref text, wanted uuid)
  returns table (hit_id uuid, notice uuid, subject uuid, ordinal integer, subject_kind text, content jsonb, remarks jsonb,
    notice_prepared bytea, source text, local_record text, category text, deceased boolean, protection_status text,
    protection_from text[], local_content jsonb, local_prepared bytea, local_changed_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare found integer;
begin
  select count(*) into found from noticed.hit h
  where h.id = wanted and (not h.sensitive or lookup.worn() = 'noticed_compliance');
  perform lookup.log('hit show', 'consultation', purpose, case_ref, wanted::text, found, found,
    case when found > 0 then array[wanted::text] else '{}' end);
  return query
  select h.id, h.notice, s.id, s.ordinal, s.kind::text, noticed.open_content(n, v.content), coalesce(noticed.open_content(n, v.remarks), '[]'), s.prepared,
    coalesce(p.source, m.source), coalesce(p.id, m.id), p.category, p.deceased,
    case when lookup.worn() = 'noticed_compliance' then p.protection_status end,
    case when lookup.worn() = 'noticed_compliance' then p.protection_from end,
    coalesce(p.record, m.record), coalesce(p.prepared, m.prepared), coalesce(p.changed_at, m.changed_at)
  from noticed.hit h
  join noticed.notice n on n.id = h.notice
  join noticed.subject s on s.id = h.subject
  join noticed.notice_version v on v.id = s.version
  left join noticed.local_person p on p.number = h.person
  left join noticed.local_modus m on m.number = h.modus
  where h.id = wanted and (not h.sensitive or lookup.worn() = 'noticed_compliance');
end $$;

create or replace function lookup.notices(purpose text, case_ref text, wanted text, kinds text[], states text[],
  today date, at_most integer)
  returns table (notice uuid, reference text, kind text, tier text, issuer text, number text, state text,
    disposition text, life text, name text, birth_date text, published_on date, expires_on date, versions bigint,
    hits bigint, changed_at timestamptz, danger boolean, at_least_restricted boolean, follows uuid, superseded_by uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare shown text[]; sees boolean := lookup.sees_persons();
begin
  select coalesce(array_agg(x.id::text), '{}') into shown from (
    select n.id from noticed.notice n
    where (wanted is null or n.reference = wanted or n.number = wanted or n.id::text like lower(wanted) || '%'
        or exists (select from noticed.notice_reference r where r.notice = n.id
          and split_part(r.reference, ':', 2) = upper(wanted)))
      and (kinds is null or n.kind = any (kinds))
      and (states is null or noticed.state_of(n, today) = any (states))
    order by n.changed_at desc, n.id limit at_most) x;
  perform lookup.log('notice list', 'consultation', purpose, case_ref, coalesce(wanted, ''), cardinality(shown),
    cardinality(shown), shown);
  return query
  select n.id, n.reference, n.kind, n.tier::text, n.issuer, n.number, noticed.state_of(n, today), n.disposition::text,
    n.life::text,
    case when sees then coalesce(noticed.name_of(noticed.open_content(n, v.content) -> 'persons' -> 0), noticed.open_content(n, v.content) -> 'mo' ->> 'title') end,
    case when sees then noticed.open_content(n, v.content) -> 'persons' -> 0 ->> 'birth_date' end, n.published_on, n.expires_on,
    (select count(*) from noticed.notice_version x where x.notice = n.id),
    case when sees then (select count(*) from noticed.hit h
      where h.notice = n.id and h.status in ('open', 'taken', 'confirmed')
      and (not h.sensitive or lookup.worn() = 'noticed_compliance')) end,
    n.changed_at, n.danger, n.at_least_restricted, n.follows, n.superseded_by
  from noticed.notice n left join noticed.notice_version v on v.id = n.current_version
  where n.id::text = any (shown)
  order by n.changed_at desc, n.id;
end $$;

create or replace function lookup.notice(purpose text, case_ref text, wanted uuid)
  returns table (content jsonb, remarks jsonb, version uuid, document uuid, is_current boolean, tier text,
    disposition text, published_at text, received_at timestamptz, sequence bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare found integer;
begin
  select count(*) into found from noticed.notice_version v where v.notice = wanted;
  perform lookup.log('notice show', 'consultation', purpose, case_ref, wanted::text, found, found, array[wanted::text]);
  return query
  select noticed.open_content(n, v.content), coalesce(noticed.open_content(n, v.remarks), '[]'), v.id, v.document, v.is_current, v.tier::text, v.disposition::text, v.published_at,
    v.received_at, v.sequence
  from noticed.notice_version v join noticed.notice n on n.id = v.notice where v.notice = wanted order by v.sequence;
end $$;

-- What left the bureau: exports, decisions that people act on, alerts. A dossier is a look-up and a disclosure.
alter table noticed.disclosure
  add column kind text not null default 'export' check (kind in ('export', 'decision', 'alert', 'dossier')),
  add column version uuid,
  add column purpose text,
  add column case_ref text,
  add column login name not null default session_user;
create index disclosure_notice on noticed.disclosure (notice);

-- What was handed out and is to be taken back: a row for each time and reason, until the recipient has said that it is.
create table noticed.recall (
  id uuid primary key default gen_random_uuid(),
  disclosure uuid not null references noticed.disclosure on delete cascade,
  because text not null check (because in ('cancelled', 'suspended', 'blocked', 'expired', 'purged')),
  ordered_at timestamptz not null default now(),
  acknowledged_at timestamptz,
  acknowledged_by text,
  entered_by text,
  note text,
  check (num_nonnulls(acknowledged_at, acknowledged_by, entered_by) in (0, 3)),
  check (note is null or acknowledged_at is not null)
);
create unique index recall_open on noticed.recall (disclosure) where acknowledged_at is null;

-- Whatever takes a notice away calls back what was handed out of it, whoever does it and by whichever way.
create function noticed.call_back() returns trigger language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  insert into noticed.recall (disclosure, because)
  select d.id, case when new.life in ('cancelled', 'suspended', 'blocked') then new.life::text else 'purged' end
  from noticed.disclosure d where d.notice = new.id
    -- A cancellation was called back when it came; its purge tells the recipient nothing new.
    and not exists (select from noticed.recall r where r.disclosure = d.id
      and r.because in ('cancelled', 'purged') and r.ordered_at >= d.at)
  on conflict (disclosure) where acknowledged_at is null do update set because = excluded.because;
  return null;
end $$;
create trigger notice_called_back after update of life, purged_at on noticed.notice for each row
  when ((new.life is distinct from old.life and new.life in ('cancelled', 'suspended', 'blocked'))
    or (new.purged_at is not null and old.purged_at is null))
  execute function noticed.call_back();

-- Writes down what leaves, in the transaction in which it does; false when it may not leave: of what is restricted, held
-- or taken away nothing goes out.
create function lookup.disclose(what text, of_notice uuid, of_hit uuid, of_version uuid, recipient text, channel text,
  sum bytea, purpose text, case_ref text) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if what = 'export' and not exists (select from noticed.notice n where n.id = of_notice
      and noticed.state_of(n, current_date) in ('in-force', 'information') for share) then
    return false;
  end if;
  insert into noticed.disclosure (id, actor, notice, hit, version, recipient, channel, document_sha256, kind, purpose,
    case_ref)
  values (gen_random_uuid(), coalesce(nullif(current_setting('noticed.actor', true), ''), session_user::text),
    coalesce(of_notice, (select h.notice from noticed.hit h where h.id = of_hit)), of_hit, of_version, recipient, channel,
    sum, what, nullif(purpose, ''), nullif(case_ref, ''));
  return true;
end $$;

revoke execute on function noticed.kept_until, noticed.open_content, noticed.call_back, lookup.disclose from public;
grant execute on function noticed.kept_until, noticed.open_content to noticed_compliance, noticed_purge, noticed_daemon;
grant execute on function lookup.disclose to noticed_daemon, noticed_analyst, noticed_compliance;
grant select on noticed.legal_hold, noticed.recall to noticed_compliance, noticed_daemon, noticed_purge;
grant select on noticed.disclosure to noticed_purge;
grant insert, update (lifted_at, lifted_by, lifted_why) on noticed.legal_hold to noticed_compliance;
grant update (acknowledged_at, acknowledged_by, entered_by, note) on noticed.recall to noticed_compliance;
grant insert on noticed.recall to noticed_purge;

-- A purge empties what people noted on the hits, and ends what waits for a notice that is gone.
grant update (note) on noticed.adjudication to noticed_purge;
grant update (resolved_at, resolution) on noticed.parked to noticed_purge;
grant update (outcome, effect) on noticed.document to noticed_purge;
