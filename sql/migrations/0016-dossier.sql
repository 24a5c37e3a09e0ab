-- Everything that is held on a notice, for whoever must answer for it. Asking is itself logged, before anything is read, so
-- that the answer names it.
create function lookup.dossier(purpose text, case_ref text, wanted uuid, today date) returns jsonb
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
        'rule_book', encode(d.rule_book, 'hex'), 'sha256', encode(d.slice_sha256, 'hex'),
        'findings', (select coalesce(jsonb_agg(jsonb_build_object('phase', f.phase, 'rule', f.rule, 'basis', f.basis,
            'result', f.result, 'severity', f.severity, 'message', f.message) order by f.number), '[]')
          from noticed.finding f where f.document = d.id),
        'delivered_again', (select coalesce(jsonb_agg(x.arrived_at order by x.arrived_at), '[]') from noticed.drop x
          where x.duplicate_of = p.id)) order by p.arrived_at, d.recorded_at, d.ordinal), '[]')
      from noticed.document d join noticed.drop p on p.id = d.drop
      where d.notice = n.id or d.id in (select a.document from noticed.notice_act a where a.notice = n.id)),
    'versions', (select coalesce(jsonb_agg(jsonb_build_object('version', v.id, 'document', v.document,
        'amends', v.is_amendment, 'current', v.is_current, 'tier', v.tier, 'disposition', v.disposition,
        'published_at', v.published_at, 'received_at', v.received_at, 'rule_book', encode(d.rule_book, 'hex'),
        'remarks', v.remarks, 'content', v.content) order by v.sequence), '[]')
      from noticed.notice_version v join noticed.document d on d.id = v.document where v.notice = n.id),
    'acts', (select coalesce(jsonb_agg(jsonb_build_object('kind', a.kind, 'day', a.day, 'until', a.until, 'at', a.at,
        'document', a.document, 'content', a.content) order by a.number), '[]')
      from noticed.notice_act a where a.notice = n.id),
    'custody', (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'actor', e.actor, 'login', e.login,
        'act', e.act, 'object', e.object, 'detail', e.detail) order by e.number), '[]')
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

-- The same for a person of the bureau's own: the record, and which notices met it.
create function lookup.person_dossier(purpose text, case_ref text, only_source text, only_id text) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare numbers bigint[]; answer jsonb;
begin
  select coalesce(array_agg(p.number), '{}') into numbers from noticed.local_person p
  where p.id = only_id and (only_source is null or p.source = only_source);
  perform lookup.log('dossier', 'disclosure', purpose, case_ref, coalesce(only_source, '') || '|' || only_id,
    cardinality(numbers), cardinality(numbers), numbers::text[]);
  select coalesce(jsonb_agg(jsonb_build_object('source', p.source, 'id', p.id, 'category', p.category,
    'retain_until', p.retain_until, 'deceased', p.deceased, 'protection_status', p.protection_status,
    'protection_from', p.protection_from, 'record', p.record, 'changed_at', p.changed_at, 'removed_at', p.removed_at,
    'custody', (select coalesce(jsonb_agg(jsonb_build_object('at', e.at, 'actor', e.actor, 'act', e.act,
        'detail', e.detail) order by e.number), '[]')
      from noticed.custody_event e where e.object = 'person' and e.object_id = p.number::text),
    'looked_up', (select coalesce(jsonb_agg(jsonb_build_object('at', l.at, 'actor', l.actor, 'login', l.login,
        'role', l.worn, 'operation', l.operation, 'command', l.command, 'purpose', l.purpose, 'case', l.case_ref)
        order by l.at), '[]')
      from noticed.lookup l where l.command in ('person list', 'dossier') and p.number::text = any (l.shown)
        or l.command = 'screen' and p.source || '|' || p.id = any (l.shown)),
    'notices', (select coalesce(jsonb_agg(distinct jsonb_build_object('notice', h.notice, 'subject', s.ordinal)), '[]')
      from noticed.hit h join noticed.subject s on s.id = h.subject where h.person = p.number)) order by p.number), '[]')
  into answer from noticed.local_person p where p.number = any (numbers);
  return answer;
end $$;

-- What a screening showed, after the scorer decided: subjects of notices, or records as source|id.
create function lookup.shown(purpose text, case_ref text, seen text[]) returns void language sql volatile
  security definer set search_path = pg_catalog, noticed, pg_temp as $$
  select lookup.log('screen', 'consultation', purpose, case_ref, '', cardinality(seen), cardinality(seen), seen)
$$;
revoke execute on function lookup.shown from public;
grant execute on function lookup.shown to noticed_daemon, noticed_analyst, noticed_compliance;

revoke execute on function lookup.dossier, lookup.person_dossier from public;
grant execute on function lookup.dossier, lookup.person_dossier to noticed_compliance;
