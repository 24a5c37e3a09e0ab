-- A file that was dropped, or an object in the inbox that may not be opened: one row each.
create table noticed.drop (
  id uuid primary key,
  node uuid not null references noticed.node,
  pipeline text not null,
  name bytea,
  name_readable text,
  inode bigint,
  sha256 bytea check (octet_length(sha256) = 32),
  size bigint,
  format text,
  attempts integer not null default 1,
  outcome noticed.drop_outcome not null,
  counts jsonb not null default '{}',
  reasons jsonb not null default '[]',
  duplicate_of uuid references noticed.drop,
  whole_kept boolean not null default false,
  arrived_at timestamptz not null,
  settled_at timestamptz,
  recorded_at timestamptz not null default now(),
  check (duplicate_of is null or outcome = 'duplicate')
);
create unique index drop_bytes on noticed.drop (sha256) where duplicate_of is null and sha256 is not null;
create unique index drop_refused_object on noticed.drop (node, pipeline, name, inode) where sha256 is null and inode is not null;
create index drop_recorded on noticed.drop (recorded_at desc);
create index drop_unsettled on noticed.drop (node) where settled_at is null;

create table noticed.notice (
  id uuid primary key,
  kind text not null,
  tier noticed.trust_tier not null,
  issuer text,
  number text not null,
  reference text not null,
  disposition noticed.disposition not null check (disposition <> 'rejected'),
  life noticed.life not null,
  confidentiality text not null default 'for_official_use_only',
  danger boolean not null default false,
  published_on date,
  expires_on date,
  suspended_until date,
  blocked_on date,
  cancelled_on date,
  superseded_by uuid references noticed.notice deferrable initially deferred,
  follows uuid references noticed.notice deferrable initially deferred,
  at_least_restricted boolean not null default false,
  current_version uuid,
  -- All but the clock: matched while this holds and expires_on has not passed.
  matchable boolean not null generated always as (
    disposition in ('accepted', 'restricted') and life = 'current' and tier <> 'public-extract'
    and kind in ('red-notice', 'purple-notice', 'wanted-diffusion', 'modus-diffusion')
  ) stored,
  recorded_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  ended_at timestamptz,
  purged_at timestamptz
);
create index notice_reference_text on noticed.notice (reference);
create index notice_changed on noticed.notice (changed_at desc);
create index notice_expiring on noticed.notice (expires_on) where matchable;

-- The numbers by which documents find each other (Lifecycle.ReferenceKey).
create table noticed.notice_reference (
  reference text not null,
  notice uuid not null references noticed.notice on delete cascade,
  primary key (reference, notice)
);
create index notice_reference_notice on noticed.notice_reference (notice);

-- One document of a drop and what became of it.
create table noticed.document (
  id uuid primary key,
  drop uuid not null references noticed.drop,
  ordinal integer not null,
  doc_kind text,
  kind text,
  tier noticed.trust_tier,
  reference text,
  outcome text not null check (outcome in ('accepted', 'restricted', 'held', 'rejected', 'repeat', 'stopped',
    'applied', 'waiting', 'refused')),
  effect text not null default '',
  disposition noticed.disposition,
  notice uuid references noticed.notice deferrable initially deferred,
  version uuid,
  content_fingerprint bytea check (octet_length(content_fingerprint) = 32),
  slice_sha256 bytea check (octet_length(slice_sha256) = 32),
  reasons jsonb not null default '[]',
  rule_book bytea,
  recorded_at timestamptz not null default now(),
  unique (drop, ordinal)
);
create index document_notice on noticed.document (notice);
create index document_slice on noticed.document (slice_sha256);

create table noticed.notice_version (
  id uuid primary key,
  notice uuid not null references noticed.notice on delete cascade,
  document uuid not null references noticed.document deferrable initially deferred,
  -- The order of arrival over the whole life of the database.
  sequence bigint not null,
  is_amendment boolean not null,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  tier noticed.trust_tier not null,
  disposition noticed.disposition not null,
  published_at text,
  received_at timestamptz not null,
  is_current boolean not null,
  -- The canonical notice document; a purge empties it.
  content jsonb,
  remarks jsonb not null default '[]',
  unique (notice, id)
);
create unique index notice_version_current on noticed.notice_version (notice) where is_current;
create index notice_version_fingerprint on noticed.notice_version (fingerprint);
alter table noticed.notice add foreign key (id, current_version) references noticed.notice_version (notice, id)
  deferrable initially deferred;

-- What a rule found, unless it passed; passed rules are counted on the judgement.
create table noticed.finding (
  document uuid not null references noticed.document on delete cascade,
  number integer not null,
  phase noticed.rule_phase not null,
  rule text not null,
  basis text not null,
  result noticed.finding_result not null,
  severity noticed.severity not null,
  message text,
  operator_message text,
  field text,
  place jsonb,
  subject integer,
  primary key (document, number)
);
create index finding_rule on noticed.finding (rule, result);

-- What lifecycle documents did to a notice, in order; addenda and caveats are shown before the notice itself.
create table noticed.notice_act (
  notice uuid not null references noticed.notice on delete cascade,
  number integer not null,
  document uuid not null references noticed.document deferrable initially deferred,
  kind text not null,
  day date not null,
  until date,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  -- What the document says; a purge empties it.
  content text,
  at timestamptz not null default now(),
  primary key (notice, number)
);

create table noticed.notice_link (
  notice uuid not null references noticed.notice on delete cascade,
  other uuid not null references noticed.notice on delete cascade,
  kind text not null,
  at timestamptz not null default now(),
  primary key (notice, other, kind),
  check (notice <> other)
);

-- What stays of a notice that was taken away: its numbers under a keyed hash, so that a late copy is known again.
create table noticed.tombstone (
  id uuid primary key,
  stops_through date not null,
  ground text not null,
  kinds text[] not null,
  issuer text,
  notice uuid references noticed.notice deferrable initially deferred,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  at timestamptz not null default now()
);
create table noticed.tombstone_reference (
  hash bytea not null check (octet_length(hash) = 32),
  kind text not null,
  tombstone uuid not null references noticed.tombstone on delete cascade,
  primary key (hash, tombstone)
);

-- Documents that change something which is not here, or which their sender may not change; loud ones stand in `status`.
create table noticed.parked (
  document uuid primary key references noticed.document deferrable initially deferred,
  content jsonb,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  sequence bigint not null,
  disposition noticed.disposition not null,
  reference_keys text[] not null,
  why text not null,
  loud boolean not null,
  received_at timestamptz not null,
  opened_at timestamptz not null default now(),
  resolved_at timestamptz,
  resolution text
);
create index parked_open on noticed.parked using gin (reference_keys) where resolved_at is null;

create sequence noticed.arrival_number;

create function noticed.reference_hash(reference text) returns bytea language sql stable as $$
  select sha256((select value from noticed.setting where name = 'tombstone-key') || convert_to(reference, 'UTF8'))
$$;
