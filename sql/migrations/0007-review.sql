-- The compliance runs. A run is one row, written with everything that it found and did.
create table noticed.review_run (
  number bigint generated always as identity primary key,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  as_of date not null,
  actor text not null,
  login name not null default session_user,
  rule_book bytea not null,
  applied boolean not null,
  counts jsonb not null default '{}',
  check (finished_at >= started_at)
);
create trigger review_run_only_grows before update or delete or truncate on noticed.review_run
  for each statement execute function noticed.refuse_change();

-- What the runs found: a row lasts from the run that found it first to the run that no longer did. What comes back is a
-- new row, so that an old acknowledgement does not hide it. Ids, codes and numbers of notices only, no personal value.
create table noticed.review_finding (
  number bigint generated always as identity primary key,
  kind text not null check (kind <> ''),
  object text not null check (object <> ''),
  object_id text not null,
  code text not null,
  detail jsonb not null default '{}',
  -- By when somebody must have done something; null when nothing is due.
  due_on date,
  first_run bigint not null references noticed.review_run,
  last_run bigint not null references noticed.review_run,
  ended_run bigint references noticed.review_run,
  acknowledged_at timestamptz,
  acknowledged_by text,
  acknowledged_why text,
  -- After that day the acknowledgement no longer holds.
  acknowledged_until date,
  check (num_nonnulls(acknowledged_at, acknowledged_by, acknowledged_why) in (0, 3)),
  check (acknowledged_until is null or acknowledged_at is not null),
  check (last_run >= first_run and ended_run >= last_run)
);
create unique index review_finding_open on noticed.review_finding (kind, object, object_id, code) where ended_run is null;

-- Kept bytes that are to go, on the node whose archive has them; the row stays as the proof that they went.
create table noticed.purge_task (
  node uuid not null references noticed.node,
  sha256 bytea not null check (octet_length(sha256) = 32),
  asked_at timestamptz not null default now(),
  done_at timestamptz,
  primary key (node, sha256)
);
create index purge_task_waiting on noticed.purge_task (node) where done_at is null;

create index drop_duplicates on noticed.drop (duplicate_of) where duplicate_of is not null;
create index lookup_groundless on noticed.lookup (at) where purpose is null;

-- Local records that may no longer be kept and still are, without anything that is written in them.
create function noticed.overdue_locals(today date)
  returns table (kind text, number bigint, source text, id text, retain_until date)
  language sql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
  select 'person', p.number, p.source, p.id, p.retain_until from noticed.local_person p
  where p.retain_until < today and (p.removed_at is null or p.record is not null or p.prepared is not null)
  union all
  select 'modus', m.number, m.source, m.id, m.retain_until from noticed.local_modus m
  where m.retain_until < today and (m.removed_at is null or m.record is not null or m.prepared is not null)
$$;

create function noticed.count_locals() returns bigint
  language sql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
  select (select count(*) from noticed.local_person where removed_at is null)
    + (select count(*) from noticed.local_modus where removed_at is null)
$$;

revoke execute on function noticed.overdue_locals, noticed.count_locals from public;
grant execute on function noticed.overdue_locals, noticed.count_locals, noticed.is_matchable, noticed.state_of
  to noticed_compliance, noticed_purge;

-- The compliance officer runs and answers; the purge group also does what the rules order.
grant select, insert on noticed.review_run to noticed_compliance, noticed_purge;
grant select, insert on noticed.review_finding to noticed_compliance, noticed_purge;
grant update (detail, due_on, last_run, ended_run, acknowledged_at, acknowledged_by, acknowledged_why, acknowledged_until)
  on noticed.review_finding to noticed_compliance, noticed_purge;
grant select on noticed.purge_task to noticed_compliance;
grant select on noticed.review_run to noticed_operator, noticed_analyst, noticed_daemon;
grant select, update (done_at) on noticed.purge_task to noticed_daemon;

grant select on noticed.node, noticed.drop, noticed.document, noticed.notice, noticed.notice_version, noticed.notice_act,
  noticed.notice_reference, noticed.finding, noticed.parked, noticed.subject, noticed.notice_key, noticed.key_version,
  noticed.match_task, noticed.hit, noticed.hit_evidence, noticed.urgent_task, noticed.lookup to noticed_purge;
grant select (number, retain_until, removed_at, prepared_version) on noticed.local_person, noticed.local_modus
  to noticed_purge;
grant select (hit, act, at) on noticed.adjudication to noticed_purge;
grant select (person) on noticed.local_key to noticed_purge;
grant select (modus) on noticed.local_modus_key to noticed_purge;
grant select, insert, update (asked_at, done_at) on noticed.purge_task to noticed_purge;
grant update (purged_at, changed_at) on noticed.notice to noticed_purge;
grant update (content, remarks) on noticed.notice_version to noticed_purge;
grant update (content) on noticed.notice_act, noticed.parked to noticed_purge;
grant update (slice_sha256, reasons) on noticed.document to noticed_purge;
grant update (message, operator_message, place) on noticed.finding to noticed_purge;
grant update (name, name_readable, reasons, whole_kept) on noticed.drop to noticed_purge;
grant update (prepared, removed_at) on noticed.subject to noticed_purge;
grant update (evidence, status, closed_because, revision, changed_at) on noticed.hit to noticed_purge;
grant update (features) on noticed.hit_evidence to noticed_purge;
grant update (record, prepared, prepared_version, trouble, removed_at, changed_at, protection_status, protection_from)
  on noticed.local_person to noticed_purge;
grant update (record, prepared, prepared_version, trouble, removed_at, changed_at) on noticed.local_modus to noticed_purge;
grant delete on noticed.notice_key, noticed.local_key, noticed.local_modus_key, noticed.match_task to noticed_purge;
grant insert on noticed.custody_event, noticed.adjudication, noticed.match_task to noticed_purge;
