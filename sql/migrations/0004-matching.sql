-- A wanted person or a method of a notice; keys and hits belong to it, and it stays the same through the versions.
create table noticed.subject (
  id uuid primary key,
  notice uuid not null references noticed.notice on delete cascade,
  ordinal integer not null check (ordinal >= 0),
  kind noticed.subject_kind not null,
  version uuid not null references noticed.notice_version deferrable initially deferred,
  prepared bytea,
  prepared_version smallint,
  removed_at timestamptz,
  unique (notice, kind, ordinal)
);

-- Keys by version: while they are rebuilt two versions are written, then one flip changes which is asked.
create table noticed.key_version (
  version smallint primary key,
  is_current boolean not null,
  made_at timestamptz not null default now()
);
create unique index key_version_current on noticed.key_version (is_current) where is_current;
insert into noticed.key_version (version, is_current) values (1, true);

create table noticed.notice_key (
  version smallint not null,
  key bigint not null,
  subject uuid not null,
  weight real not null
) partition by list (version);
create table noticed.notice_key_1 partition of noticed.notice_key for values in (1);
create index on noticed.notice_key (key) include (subject, weight);
create index on noticed.notice_key (subject);

create table noticed.local_key (
  version smallint not null,
  key bigint not null,
  person bigint not null,
  weight real not null
) partition by list (version);
create table noticed.local_key_1 partition of noticed.local_key for values in (1);
create index on noticed.local_key (key) include (person, weight);
create index on noticed.local_key (person);

create table noticed.local_modus_key (
  version smallint not null,
  key bigint not null,
  modus bigint not null,
  weight real not null
) partition by list (version);
create table noticed.local_modus_key_1 partition of noticed.local_modus_key for values in (1);
create index on noticed.local_modus_key (key) include (modus, weight);
create index on noticed.local_modus_key (modus);

-- How common name parts are in the held population, counted at one moment and then frozen; hits name the one they used.
create table noticed.rarity_snapshot (
  number bigint generated always as identity primary key,
  made_at timestamptz not null default now(),
  population bigint not null,
  content bytea not null,
  is_current boolean not null
);
create unique index rarity_snapshot_current on noticed.rarity_snapshot (is_current) where is_current;

-- Work for the matcher. A sweep stands for everybody in a bulk import: it is matched set-wise from the notices' side, when
-- the import ends or, if it died, when it has been silent for a while.
create table noticed.match_task (
  number bigint generated always as identity primary key,
  priority smallint not null,
  subject uuid,
  person bigint,
  modus bigint,
  sweep text,
  attempts integer not null default 0,
  not_before timestamptz not null default now(),
  made_at timestamptz not null default now(),
  check (num_nonnulls(subject, person, modus, sweep) = 1)
);
create unique index match_task_sweep on noticed.match_task (sweep) where sweep is not null;
create index match_task_order on noticed.match_task (priority, number);

create function noticed.wake_matcher() returns trigger language plpgsql as $$
begin
  notify noticed_match;
  return null;
end $$;
create trigger match_task_wakes after insert on noticed.match_task
  for each statement execute function noticed.wake_matcher();
-- A row that a feeder wrote has no prepared form yet: the daemon is told, and prepares, keys and matches it.
create trigger local_person_wakes after insert or update on noticed.local_person
  for each statement execute function noticed.wake_matcher();
create trigger local_modus_wakes after insert or update on noticed.local_modus
  for each statement execute function noticed.wake_matcher();

create table noticed.hit (
  id uuid primary key,
  subject uuid not null references noticed.subject on delete cascade,
  notice uuid not null references noticed.notice on delete cascade,
  person bigint references noticed.local_person,
  modus bigint references noticed.local_modus,
  status noticed.hit_status not null default 'open',
  queue noticed.hit_queue not null default 'analyst',
  grade noticed.grade not null,
  score double precision not null check (score = score),
  probability double precision not null check (probability between 0 and 1),
  policy text not null,
  rarity bigint references noticed.rarity_snapshot,
  flags text[] not null default '{}',
  -- The rules of the hit phase that restricted it; the reasons are the compliance officer's.
  restricted_by text[] not null default '{}',
  sensitive boolean not null default false,
  -- Counts every change of evidence or decision: a decision names the revision that was shown.
  revision integer not null default 1,
  evidence bytea,
  reopened_because text[] not null default '{}',
  closed_because text,
  taken_by text,
  raised_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check (num_nonnulls(person, modus) = 1),
  check ((status = 'closed') = (closed_because is not null))
);
create unique index hit_person on noticed.hit (subject, person) where person is not null;
create unique index hit_modus on noticed.hit (subject, modus) where modus is not null;
create index hit_notice on noticed.hit (notice);
create index hit_by_person on noticed.hit (person);
create index hit_by_modus on noticed.hit (modus);
create index hit_desk on noticed.hit (queue, status, probability desc);

-- What was compared when, by feature; personal text is not kept here but read from the two records.
create table noticed.hit_evidence (
  hit uuid not null references noticed.hit on delete cascade,
  revision integer not null,
  at timestamptz not null default now(),
  version uuid,
  score double precision not null,
  probability double precision not null,
  grade noticed.grade not null,
  features jsonb not null,
  primary key (hit, revision)
);

-- Decisions about hits; rows are only ever added.
create table noticed.adjudication (
  number bigint generated always as identity primary key,
  hit uuid not null references noticed.hit on delete cascade,
  revision integer not null,
  act text not null check (act in ('take', 'confirm', 'dismiss', 'reopen', 'note', 'close', 'carry-over')),
  by_whom text not null,
  at timestamptz not null default now(),
  grade noticed.grade,
  score double precision,
  note text,
  carried_from uuid references noticed.hit
);
create index adjudication_hit on noticed.adjudication (hit);

-- Alerts to be written to the outbox folder: a hit's number and nothing personal.
create table noticed.alert (
  id uuid primary key,
  hit uuid not null references noticed.hit on delete cascade,
  kind text not null,
  made_at timestamptz not null default now(),
  delivered_at timestamptz,
  attempts integer not null default 0,
  unique (hit, kind)
);
create index alert_waiting on noticed.alert (made_at) where delivered_at is null;

-- What a person must do at once.
create table noticed.urgent_task (
  id uuid primary key,
  hit uuid not null references noticed.hit on delete cascade,
  code text not null,
  opened_at timestamptz not null default now(),
  done_at timestamptz,
  done_by text,
  unique (hit, code)
);
