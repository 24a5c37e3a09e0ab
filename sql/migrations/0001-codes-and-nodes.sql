-- The words that the schema uses, and the nodes of one database.
create schema noticed;
create schema lookup;
create schema feeder;

create type noticed.trust_tier as enum ('public-extract', 'unreviewed-diffusion', 'published-notice');
create type noticed.disposition as enum ('accepted', 'restricted', 'held', 'rejected');
create type noticed.life as enum ('current', 'suspended', 'blocked', 'superseded', 'cancelled');
create type noticed.drop_outcome as enum ('accepted', 'restricted', 'held', 'rejected', 'duplicate', 'ignored', 'mixed');
create type noticed.finding_result as enum ('passed', 'failed', 'not-stated');
create type noticed.severity as enum ('warn', 'restrict', 'hold', 'reject');
create type noticed.rule_phase as enum ('intake', 'hit', 'review');
create type noticed.subject_kind as enum ('person', 'modus');
create type noticed.hit_status as enum ('open', 'taken', 'confirmed', 'dismissed', 'closed');
create type noticed.hit_queue as enum ('analyst', 'legal');
create type noticed.grade as enum ('strong', 'probable', 'possible', 'none');

-- Small facts of the database itself: what was adopted, and the key under which tombstones are hashed.
create table noticed.setting (
  name text primary key,
  value bytea not null,
  changed_at timestamptz not null default now()
);
insert into noticed.setting (name, value)
values ('tombstone-key', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

-- A daemon and its folders. Inbox and archive are local to a node, so drops and purges name it.
create table noticed.node (
  id uuid primary key,
  host text not null,
  home text not null,
  registered_at timestamptz not null default now(),
  last_seen timestamptz not null default now(),
  rule_book bytea,
  brakes text[] not null default '{}',
  unique (host, home)
);

-- Every act that changes what is held: ids and codes only, never a personal value. Rows are only ever added.
create table noticed.custody_event (
  number bigint generated always as identity primary key,
  at timestamptz not null default now(),
  login name not null default session_user,
  actor text not null,
  act text not null check (act <> ''),
  object text not null,
  object_id text not null,
  detail jsonb not null default '{}'
);
create index custody_event_object on noticed.custody_event (object, object_id);

create function noticed.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% keeps every row as it was written', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger custody_event_only_grows before update or delete or truncate on noticed.custody_event
  for each statement execute function noticed.refuse_change();
