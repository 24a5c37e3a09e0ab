-- The tasks of a notice that is taken away are found without a look at the whole queue.
create index match_task_subject on noticed.match_task (subject) where subject is not null;

-- The hashes of many references, with one look at the key.
create function noticed.reference_hashes(texts text[]) returns table (reference text, hash bytea)
  language sql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
  select t, sha256(k.value || convert_to(t, 'UTF8'))
  from (select value from noticed.setting where name = 'tombstone-key') k, unnest(texts) as t
$$;
revoke execute on function noticed.reference_hashes from public;
grant execute on function noticed.reference_hashes to noticed_daemon, noticed_compliance;
