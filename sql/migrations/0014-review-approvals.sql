-- Who lets one review do more than its ceiling. Two persons must, and what each of them wrote counts for a day.
create table noticed.review_approval (
  number bigint generated always as identity primary key,
  -- The most records that may be changed.
  most bigint not null check (most > 0),
  why text not null check (why <> ''),
  actor text not null check (actor <> ''),
  login name not null default session_user,
  at timestamptz not null default now(),
  used_run bigint references noticed.review_run
);
create index review_approval_open on noticed.review_approval (at) where used_run is null;

grant select on noticed.review_approval to noticed_compliance, noticed_purge;
grant insert (most, why, actor) on noticed.review_approval to noticed_compliance;
grant update (used_run) on noticed.review_approval to noticed_purge;
