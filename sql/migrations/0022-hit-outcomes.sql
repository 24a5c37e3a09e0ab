-- What became of a person after a confirmed hit: codes and days, which outlive a purge; what was said of it stands in the
-- hit's story. Rows are only ever added.
create table noticed.hit_outcome (
  number bigint generated always as identity primary key,
  hit uuid not null references noticed.hit on delete cascade,
  outcome text not null check (outcome in ('located', 'detained', 'released', 'surrendered', 'refused', 'deceased')),
  day date not null,
  -- The clock that runs from a detention, as the bureau's table had it on that day.
  treaty text,
  days integer check (days > 0),
  most integer check (most >= days),
  by_whom text not null,
  at timestamptz not null default now(),
  check ((treaty is null) = (days is null) and (days is null) = (most is null)),
  check (treaty is null or outcome = 'detained')
);
create index hit_outcome_hit on noticed.hit_outcome (hit);

alter table noticed.adjudication drop constraint adjudication_act_check;
alter table noticed.adjudication add constraint adjudication_act_check
  check (act in ('take', 'confirm', 'dismiss', 'reopen', 'note', 'close', 'carry-over', 'outcome'));

-- A refusal to extradite is asked about at every other hit on the same person (NEU-08).
create function noticed.refusal_wakes() returns trigger language plpgsql
  security definer set search_path = pg_catalog, noticed, pg_temp as $$
begin
  insert into noticed.match_task (priority, person)
    select 2, h.person from noticed.hit h where h.id = new.hit and h.person is not null;
  return null;
end $$;
revoke execute on function noticed.refusal_wakes from public;
create trigger hit_outcome_refusal after insert on noticed.hit_outcome
  for each row when (new.outcome = 'refused') execute function noticed.refusal_wakes();

grant select, insert on noticed.hit_outcome to noticed_analyst, noticed_compliance;
grant select on noticed.hit_outcome to noticed_daemon, noticed_purge;

-- A dossier as before, with outcomes, with the numbers of what was done to what, and with rule books as they are written
-- everywhere else.
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
    'references', (select coalesce(jsonb_agg(r.reference order by r.reference), '[]') from noticed.notice_reference r
      where r.notice = n.id),
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
