-- A purge leaves no number either: what a purged notice was found by stays as a keyed hash, as in a tombstone, so that a
-- later publication or the end of it is still recognised.
create table noticed.purged_reference (
  hash bytea not null check (octet_length(hash) = 32),
  kind text not null,
  notice uuid not null references noticed.notice on delete cascade,
  primary key (hash, notice)
);
create index purged_reference_notice on noticed.purged_reference (notice);
grant select on noticed.purged_reference to noticed_daemon, noticed_compliance, noticed_purge;

-- The hashes of many references, with one look at the key. What is written as KIND:#HASH is the hash of a number that is
-- not known any more.
create or replace function noticed.reference_hashes(texts text[]) returns table (reference text, hash bytea)
  language sql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
  select t, case when length(t) > 65 and t ~ '^[a-z-]+:#[0-9a-f]{64}$' then decode(right(t, 64), 'hex')
    else sha256(k.value || convert_to(t, 'UTF8')) end
  from (select value from noticed.setting where name = 'tombstone-key') k, unnest(texts) as t
$$;
grant execute on function noticed.reference_hashes to noticed_purge;

-- Keeps of the numbers of purged notices only their hashes. A number that a notice with content has is that notice's too,
-- and stays until that goes.
create function noticed.hash_numbers(gone uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  with going as materialized (
    select r.reference, r.notice from noticed.notice_reference r
    where r.reference in (select x.reference from noticed.notice_reference x where x.notice = any (gone))
      and not exists (select from noticed.notice_reference o join noticed.notice m on m.id = o.notice
        where o.reference = r.reference and m.purged_at is null and m.id <> all (gone))),
  kept as (
    insert into noticed.purged_reference (hash, kind, notice)
    select h.hash, split_part(g.reference, ':', 1), g.notice
    from noticed.reference_hashes(array(select distinct reference from going)) h
    join going g on g.reference = h.reference
    on conflict do nothing)
  delete from noticed.notice_reference r using going g where r.reference = g.reference and r.notice = g.notice;
  update noticed.parked p set reference_keys = '{}'
  where p.resolved_at is not null and p.content is null and cardinality(p.reference_keys) > 0;
end $$;

-- Takes away what people call purged notices; not while something is called back, because the recipient must be told what.
create function noticed.forget_names() returns void language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
declare gone uuid[]; names text[];
begin
  select array_agg(n.id), array_agg(n.reference) || array_agg(n.number) into gone, names from noticed.notice n
  where n.purged_at is not null and n.reference not like 'purged-%' and not exists (
    select from noticed.disclosure d join noticed.recall r on r.disclosure = d.id
    where d.notice = n.id and r.acknowledged_at is null);
  if gone is null then return; end if;
  update noticed.notice n
  set number = 'purged-' || right(n.id::text, 8), reference = 'purged-' || right(n.id::text, 8) where n.id = any (gone);
  update noticed.review_finding f set detail = f.detail || '{"reference": "purged"}'
  where f.detail ->> 'reference' = any (names)
    and not exists (select from noticed.notice n where n.reference = f.detail ->> 'reference');
end $$;
revoke execute on function noticed.hash_numbers, noticed.forget_names from public;
grant execute on function noticed.hash_numbers, noticed.forget_names to noticed_purge, noticed_daemon;
grant update (reference) on noticed.document to noticed_purge;

-- A number that is written again is known again, for every notice that has it.
create function noticed.know_again() returns trigger language plpgsql security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  if not exists (select from fresh) or not exists (select from noticed.purged_reference) then return null; end if;
  with known as materialized (
    select h.reference, p.hash, p.notice
    from noticed.reference_hashes(array(select distinct reference from fresh)) h
    join noticed.purged_reference p on p.hash = h.hash),
  gone as (
    delete from noticed.purged_reference p using known k where p.hash = k.hash and p.notice = k.notice)
  insert into noticed.notice_reference (reference, notice) select reference, notice from known on conflict do nothing;
  return null;
end $$;
revoke execute on function noticed.know_again from public;
create trigger reference_known after insert on noticed.notice_reference referencing new table as fresh
  for each statement execute function noticed.know_again();

create or replace function lookup.notices(purpose text, case_ref text, wanted text, kinds text[], states text[],
  today date, at_most integer)
  returns table (notice uuid, reference text, kind text, tier text, issuer text, number text, state text,
    disposition text, life text, name text, birth_date text, published_on date, expires_on date, versions bigint,
    hits bigint, changed_at timestamptz, danger boolean, at_least_restricted boolean, follows uuid, superseded_by uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare shown text[]; sees boolean := lookup.sees_persons(); hashes bytea[];
begin
  -- Whoever names the number of a purged notice finds the proof of its purge.
  select array_agg(h.hash) into hashes from noticed.reference_hashes(
    array['file:' || upper(wanted), 'control:' || upper(wanted), 'any-ref:' || upper(wanted)]) h
  where wanted is not null and exists (select from noticed.purged_reference);
  select coalesce(array_agg(x.id::text), '{}') into shown from (
    select n.id from noticed.notice n
    where (wanted is null or n.reference = wanted or n.number = wanted or n.id::text like lower(wanted) || '%'
        or exists (select from noticed.notice_reference r where r.notice = n.id
          and split_part(r.reference, ':', 2) = upper(wanted))
        or n.id in (select p.notice from noticed.purged_reference p where p.hash = any (hashes)))
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

-- From when it is told that a release ends: a week before, of a short one the last fifth, and never less than 36 hours, so
-- that a nightly review tells it at least once.
create function noticed.warned_from(since timestamptz, until timestamptz) returns timestamptz language sql immutable as $$
  select until - least(interval '7 days', greatest(interval '36 hours', (until - since) / 5))
$$;
revoke execute on function noticed.warned_from from public;
grant execute on function noticed.warned_from to noticed_daemon, noticed_operator, noticed_analyst, noticed_compliance,
  noticed_purge;

-- A dossier as before, with what was answered when the notice was released.
create or replace function lookup.dossier(purpose text, case_ref text, wanted uuid, today date) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare ids text[]; answer jsonb;
begin
  select array[n.id::text]
      || coalesce((select array_agg(h.id::text) from noticed.hit h where h.notice = n.id), '{}')
      || coalesce((select array_agg(s.id::text) from noticed.subject s where s.notice = n.id), '{}')
    into ids from noticed.notice n where n.id = wanted;
  perform lookup.log('dossier', 'disclosure', purpose, case_ref, wanted::text, 1, (ids is not null)::integer,
    array[wanted::text]);
  select jsonb_build_object(
    'notice', jsonb_build_object('notice', n.id, 'reference', n.reference, 'number', n.number, 'kind', n.kind,
      'tier', n.tier, 'issuer', n.issuer, 'state', noticed.state_of(n, today), 'disposition', n.disposition,
      'life', n.life, 'published_on', n.published_on, 'expires_on', n.expires_on, 'suspended_until', n.suspended_until,
      'blocked_on', n.blocked_on, 'cancelled_on', n.cancelled_on, 'superseded_by', n.superseded_by,
      'at_least_restricted', n.at_least_restricted, 'recorded_at', n.recorded_at, 'changed_at', n.changed_at,
      'ended_at', n.ended_at, 'purged_at', n.purged_at),
    'references', (select coalesce(jsonb_agg(r.reference order by r.reference), '[]') from (
        select x.reference from noticed.notice_reference x where x.notice = n.id
        union all select x.kind || ':(only its keyed hash is kept)' from noticed.purged_reference x where x.notice = n.id) r),
    'documents', (select coalesce(jsonb_agg(jsonb_build_object('document', d.id, 'drop', d.drop,
        'arrived_at', p.arrived_at, 'pipeline', p.pipeline, 'doc_kind', d.doc_kind, 'outcome', d.outcome,
        'effect', d.effect, 'disposition', d.disposition, 'version', d.version, 'reasons', d.reasons,
        'rule_book', encode(d.rule_book, 'escape'), 'sha256', encode(d.slice_sha256, 'hex'),
        'findings', (select coalesce(jsonb_agg(jsonb_build_object('phase', f.phase, 'rule', f.rule, 'basis', f.basis,
            'result', f.result, 'severity', f.severity, 'message', f.message) order by f.number), '[]')
          from noticed.finding f where f.document = d.id),
        'delivered_again', (select coalesce(jsonb_agg(x.arrived_at order by x.arrived_at), '[]') from noticed.drop x
          where x.duplicate_of = p.id)) order by p.arrived_at, d.recorded_at, d.ordinal), '[]')
      from noticed.document d join noticed.drop p on p.id = d.drop
      where d.notice = n.id or d.id in (select a.document from noticed.notice_act a where a.notice = n.id)),
    'versions', (select coalesce(jsonb_agg(jsonb_build_object('version', v.id, 'document', v.document,
        'amends', v.is_amendment, 'current', v.is_current, 'tier', v.tier, 'disposition', v.disposition,
        'published_at', v.published_at, 'received_at', v.received_at, 'rule_book', encode(d.rule_book, 'escape'),
        'remarks', v.remarks, 'content', v.content) order by v.sequence), '[]')
      from noticed.notice_version v join noticed.document d on d.id = v.document where v.notice = n.id),
    'acts', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'day', a.day, 'until', a.until, 'at', a.at,
        'document', a.document, 'content', a.content) order by a.number), '[]')
      from noticed.notice_act a where a.notice = n.id),
    'custody', (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'actor', e.actor, 'login', e.login,
        'act', e.act, 'object', e.object, 'object_id', e.object_id, 'detail', e.detail) order by e.number), '[]')
      from noticed.custody_event e where e.object_id = any (ids) and e.object in ('notice', 'hit', 'subject')),
    'releases', (select coalesce(jsonb_agg(jsonb_build_object('release', r.id, 'version', r.version,
        'disposition', r.disposition, 'rules', r.rules, 'duty', r.duty, 'reason', r.reason, 'answers', r.answers,
        'proposed_by', r.proposed_by, 'proposed_at', r.proposed_at, 'countersigned_by', r.countersigned_by,
        'countersigned_at', r.countersigned_at, 'countersigned_why', r.countersigned_why,
        'stands_since', r.stands_since, 'until', r.until, 'ended_at', r.ended_at, 'ended', r.ended,
        'ended_by', r.ended_by, 'ended_why', r.ended_why) order by r.number), '[]')
      from noticed.hold_release r where r.notice = n.id),
    'legal_holds', (select coalesce(jsonb_agg(to_jsonb(l) - 'id' - 'notice' order by l.placed_at), '[]')
      from noticed.legal_hold l where l.notice = n.id),
    'links', (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'reference', o.reference, 'at', l.at)
        order by l.at, o.reference), '[]')
      from noticed.notice_link l join noticed.notice o on o.id = case when l.notice = n.id then l.other else l.notice end
      where n.id in (l.notice, l.other)),
    'hits', (select coalesce(jsonb_agg(jsonb_build_object('hit', h.id, 'subject', s.ordinal, 'subject_kind', s.kind,
        'source', coalesce(lp.source, lm.source), 'local_record', coalesce(lp.id, lm.id), 'status', h.status,
        'queue', h.queue, 'grade', h.grade, 'probability', h.probability, 'raised_at', h.raised_at,
        'revision', h.revision, 'closed_because', h.closed_because, 'restricted_by', h.restricted_by,
        'flags', h.flags,
        'story', (select coalesce(jsonb_agg(jsonb_build_object('at', a.at, 'act', a.act, 'by', a.by_whom,
            'revision', a.revision, 'grade', a.grade, 'note', a.note) order by a.number), '[]')
          from noticed.adjudication a where a.hit = h.id),
        'outcomes', (select coalesce(jsonb_agg(jsonb_build_object('outcome', o.outcome, 'day', o.day, 'treaty', o.treaty,
            'papers_by', o.day + o.days, 'never_beyond', o.day + o.most, 'by', o.by_whom, 'at', o.at) order by o.number), '[]')
          from noticed.hit_outcome o where o.hit = h.id),
        'compared', (select coalesce(jsonb_agg(jsonb_build_object('at', x.at, 'revision', x.revision,
            'version', x.version, 'score', x.score, 'probability', x.probability, 'grade', x.grade)
            order by x.revision), '[]')
          from noticed.hit_evidence x where x.hit = h.id)) order by h.raised_at, h.id), '[]')
      from noticed.hit h join noticed.subject s on s.id = h.subject
      left join noticed.local_person lp on lp.number = h.person
      left join noticed.local_modus lm on lm.number = h.modus where h.notice = n.id),
    'looked_up', (select coalesce(jsonb_agg(jsonb_build_object('at', l.at, 'actor', l.actor, 'login', l.login,
        'role', l.worn, 'operation', l.operation, 'command', l.command, 'purpose', l.purpose, 'case', l.case_ref)
        order by l.at), '[]')
      from noticed.lookup l where l.shown && ids),
    'handed_out', (select coalesce(jsonb_agg(jsonb_build_object('at', d.at, 'kind', d.kind, 'by', d.actor,
        'to', d.recipient, 'channel', d.channel, 'hit', d.hit, 'purpose', d.purpose, 'case', d.case_ref,
        'sha256', encode(d.document_sha256, 'hex'),
        'called_back', (select coalesce(jsonb_agg(jsonb_build_object('because', r.because, 'at', r.ordered_at,
            'acknowledged_at', r.acknowledged_at, 'acknowledged_by', r.acknowledged_by, 'note', r.note)
            order by r.ordered_at), '[]')
          from noticed.recall r where r.disclosure = d.id)) order by d.at, d.id), '[]')
      from noticed.disclosure d where d.notice = n.id),
    'purge', jsonb_build_object('purged_at', n.purged_at,
      'tombstones', (select coalesce(jsonb_agg(jsonb_build_object('at', t.at, 'stops_through', t.stops_through,
          'ground', t.ground, 'references', (select count(*) from noticed.tombstone_reference r
            where r.tombstone = t.id)) order by t.at), '[]')
        from noticed.tombstone t where t.notice = n.id),
      'kept_bytes', (select coalesce(jsonb_agg(jsonb_build_object('sha256', e.detail ->> 'sha256',
          'node', w.host || ':' || w.home, 'ordered_at', k.asked_at, 'gone_at', k.done_at) order by k.asked_at, e.number), '[]')
        from noticed.document d
        join noticed.custody_event e on e.object = 'document' and e.object_id = d.id::text and e.act = 'slice-ordered-away'
        join noticed.purge_task k on k.sha256 = decode(e.detail ->> 'sha256', 'hex')
        join noticed.node w on w.id = k.node
        where d.notice = n.id or d.id in (select a.document from noticed.notice_act a where a.notice = n.id))))
  into answer from noticed.notice n where n.id = wanted;
  return answer;
end $$;
