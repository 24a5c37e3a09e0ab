-- What only a person can read waits, and what is known for no notice is set aside by that name.
alter table noticed.document drop constraint document_outcome_check;
alter table noticed.document add constraint document_outcome_check check (outcome in ('accepted', 'restricted', 'held',
  'rejected', 'repeat', 'stopped', 'applied', 'waiting', 'refused', 'ignored'));
create index document_unread on noticed.document (recorded_at) where outcome = 'held' and effect = 'needs-keying';

-- What a person keyed from a document that no program can read. It counts only once another person has read it again.
create table noticed.keying (
  id uuid primary key default gen_random_uuid(),
  document uuid not null references noticed.document,
  -- Whose reading it is, and who was logged in; they differ where one types for another.
  keyed_by text not null check (keyed_by <> ''),
  entered_by text not null check (entered_by <> ''),
  login name not null default session_user,
  keyed_at timestamptz not null default now(),
  -- The canonical notice document; empty once it was taken in, when the notice has it, or set aside.
  content jsonb,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  read_by text,
  ended_at timestamptz,
  ended text check (ended in ('taken', 'replaced', 'set-aside')),
  check ((ended is null) = (ended_at is null)),
  check (ended is null or content is null),
  check (ended is distinct from 'taken' or (read_by is not null and read_by not in (keyed_by, entered_by)))
);
create unique index keying_open on noticed.keying (document) where ended is null;

-- What was keyed, for the second reader: like every look at a person, it is written down in the same transaction.
create function lookup.keyed(purpose text, case_ref text, wanted uuid) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare found jsonb;
begin
  if not lookup.sees_persons() then return null; end if;
  select k.content into found from noticed.keying k where k.document = wanted and k.ended is null;
  perform lookup.log('hold show', 'consultation', purpose, case_ref, wanted::text, 1, (found is not null)::integer,
    array[wanted::text]);
  return found;
end $$;
revoke execute on function lookup.keyed from public;
grant execute on function lookup.keyed to noticed_daemon, noticed_operator, noticed_analyst, noticed_compliance;

grant select, insert, update on noticed.keying to noticed_daemon;
grant select on noticed.keying to noticed_compliance;
grant select (id, document, keyed_by, entered_by, login, keyed_at, fingerprint, read_by, ended_at, ended)
  on noticed.keying to noticed_operator, noticed_analyst;
-- Whoever has the paper may key it; only those who decide on holds take it in or set it aside.
grant insert on noticed.keying to noticed_operator, noticed_analyst, noticed_compliance;
grant update (content, ended, ended_at) on noticed.keying to noticed_operator, noticed_analyst;
grant update (content, read_by, ended, ended_at) on noticed.keying to noticed_compliance;
grant update (doc_kind, kind, tier, reference, disposition, version, content_fingerprint, reasons, rule_book)
  on noticed.document to noticed_compliance;
grant update (format, outcome, counts, reasons) on noticed.drop to noticed_compliance;
grant insert on noticed.finding, noticed.notice to noticed_compliance;
grant usage on sequence noticed.arrival_number to noticed_compliance;
