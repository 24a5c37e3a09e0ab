-- Which values a rule looked at when it did not pass: a digest of them, and their fields. A purge empties the digest.
alter table noticed.finding
  add column looked_at bytea check (octet_length(looked_at) = 32),
  add column fields text[] not null default '{}';

-- A person's word that a notice may be used though rules hold or restrict it. A word that sets a rule aside waits until
-- another person has said the same; a duty officer's counts at once and lapses unless another person countersigns it.
create table noticed.hold_release (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity,
  notice uuid not null references noticed.notice on delete cascade,
  -- The version that it was given on.
  version uuid not null,
  disposition noticed.disposition not null check (disposition in ('accepted', 'restricted')),
  -- The rules that it is against, and each with the digest of the values that it was given on; a purge empties the latter.
  rules text[] not null,
  grounds jsonb not null,
  -- What was answered to the rules' questions, by topic; a purge empties it.
  answers jsonb,
  duty boolean not null default false,
  needs_two boolean not null,
  -- Kept for good: no personal value.
  reason text not null check (reason <> ''),
  proposed_by text not null check (proposed_by <> ''),
  login name not null default session_user,
  proposed_at timestamptz not null default now(),
  -- Until when it shall stand once it is countersigned.
  asked_until timestamptz,
  countersigned_by text,
  countersigned_login name,
  countersigned_at timestamptz,
  countersigned_why text,
  -- Since when it lets the notice be used; null while it only waits.
  stands_since timestamptz,
  until timestamptz,
  ended_at timestamptz,
  ended text check (ended in ('lapsed', 'expired', 'revoked', 'replaced', 'overtaken')),
  ended_by text,
  ended_why text,
  check (num_nonnulls(ended_at, ended, ended_by) in (0, 3)),
  check (num_nonnulls(countersigned_by, countersigned_login, countersigned_at, countersigned_why) in (0, 4)),
  -- Four eyes: nobody countersigns what they proposed.
  check (countersigned_by <> proposed_by),
  check (stands_since is null or not needs_two or duty or countersigned_by is not null),
  -- Alone, a duty officer may only restrict, and not for good.
  check (not duty or (disposition = 'restricted' and needs_two)),
  check (not duty or countersigned_by is not null or until is not null),
  check (until is null or stands_since is not null)
);
create unique index hold_release_standing on noticed.hold_release (notice)
  where ended_at is null and stands_since is not null;
create unique index hold_release_waiting on noticed.hold_release (notice) where ended_at is null and stands_since is null;
create index hold_release_notice on noticed.hold_release (notice, number);
create index hold_release_ending on noticed.hold_release (until) where ended_at is null and until is not null;

-- The release that lets a version be used, and from when on a notice is held again by the clock, whatever runs.
alter table noticed.notice_version add column release uuid references noticed.hold_release deferrable initially deferred;
alter table noticed.notice add column released_until timestamptz;

-- The moment by which clocks are asked on a day: now if that is today, else noon.
create function noticed.moment_on(day date) returns timestamptz language sql stable as $$
  select case when day = (now() at time zone 'UTC')::date then now() else (day + time '12:00') at time zone 'UTC' end
$$;

create or replace function noticed.is_matchable(n noticed.notice, today date) returns boolean language sql stable as $$
  select n.matchable and (n.expires_on is null or n.expires_on >= today)
    and (n.released_until is null or n.released_until > noticed.moment_on(today))
$$;

create or replace function noticed.state_of(n noticed.notice, today date) returns text language sql stable as $$
  select case
    when n.life <> 'current' then n.life::text
    when n.disposition = 'held' or n.released_until <= noticed.moment_on(today) then 'held'
    when n.expires_on < today then 'expired'
    when n.disposition = 'restricted' then 'restricted'
    when n.tier = 'public-extract' then 'information'
    else 'in-force' end
$$;

revoke execute on function noticed.moment_on from public;
grant execute on function noticed.moment_on to noticed_daemon, noticed_operator, noticed_analyst, noticed_compliance,
  noticed_purge;

grant select, insert, update on noticed.hold_release to noticed_daemon, noticed_compliance;
grant select (id, number, notice, version, disposition, rules, duty, needs_two, reason, proposed_by, proposed_at,
  asked_until, countersigned_by, countersigned_at, countersigned_why, stands_since, until, ended_at, ended, ended_by,
  ended_why) on noticed.hold_release to noticed_operator, noticed_analyst;
grant select (looked_at, fields) on noticed.finding to noticed_operator, noticed_analyst;
grant select (release) on noticed.notice_version to noticed_operator, noticed_analyst;
grant select (released_until) on noticed.notice to noticed_operator;
grant update (release) on noticed.notice_version to noticed_compliance;
grant update (released_until) on noticed.notice to noticed_compliance;
-- What was restricted by a decision, and the hits that a decision puts into the legal queue.
grant update (queue, restricted_by) on noticed.hit to noticed_compliance;

-- The compliance run ends what has lapsed as the daemon does, and a purge empties what was answered.
grant select, update on noticed.hold_release to noticed_purge;
grant update (looked_at) on noticed.finding to noticed_purge;
grant update (tier, issuer, number, reference, disposition, life, confidentiality, danger, published_on, expires_on,
  suspended_until, blocked_on, cancelled_on, superseded_by, at_least_restricted, current_version, released_until, ended_at)
  on noticed.notice to noticed_purge;
grant update (disposition, is_current, release) on noticed.notice_version to noticed_purge;
grant update (queue, restricted_by) on noticed.hit to noticed_purge;
grant insert on noticed.ledger_entry to noticed_purge;
grant update (outcome, counts, reasons) on noticed.drop to noticed_purge;
