-- Who looked at what, why, and how much was shown: written in the transaction of the answer (Directive 2016/680, art. 25).
create table noticed.lookup (
  id uuid primary key default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  login name not null default session_user,
  worn text not null,
  actor text not null,
  operation text not null check (operation in ('consultation', 'comparison', 'disclosure')),
  command text not null,
  purpose text,
  case_ref text,
  -- A keyed hash of what was asked, so that equal questions can be found without keeping the names asked for.
  question bytea,
  examined integer not null default 0,
  results integer not null,
  shown text[] not null default '{}'
);
create index lookup_at on noticed.lookup (at);
create trigger lookup_only_grows before update or delete or truncate on noticed.lookup
  for each statement execute function noticed.refuse_change();

-- What left the bureau, and to whom.
create table noticed.disclosure (
  id uuid primary key,
  at timestamptz not null default now(),
  actor text not null,
  notice uuid references noticed.notice,
  hit uuid references noticed.hit,
  recipient text not null,
  channel text not null,
  document_sha256 bytea check (octet_length(document_sha256) = 32)
);

create function lookup.worn() returns text language sql stable as $$
  select coalesce(nullif(current_setting('role', true), 'none'), session_user::text)
$$;

create function lookup.log(command text, operation text, purpose text, case_ref text, question text, examined integer,
  results integer, shown text[]) returns void language sql volatile security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
  insert into noticed.lookup (worn, actor, operation, command, purpose, case_ref, question, examined, results, shown)
  values (lookup.worn(), coalesce(nullif(current_setting('noticed.actor', true), ''), session_user::text), operation,
    command, nullif(purpose, ''), nullif(case_ref, ''), noticed.reference_hash(question), examined, results, shown)
$$;

-- A person's name as it stands in a document of the one vocabulary.
create function noticed.name_of(person jsonb) returns text language sql immutable as $$
  select coalesce(
    nullif(concat_ws(', ', upper(person ->> 'family_name'), person ->> 'forenames'), ''),
    person ->> 'full_name', person ->> 'script_name')
$$;

create function noticed.is_matchable(n noticed.notice, today date) returns boolean language sql immutable as $$
  select n.matchable and (n.expires_on is null or n.expires_on >= today)
$$;

create function noticed.state_of(n noticed.notice, today date) returns text language sql immutable as $$
  select case
    when n.life <> 'current' then n.life::text
    when n.disposition = 'held' then 'held'
    when n.expires_on < today then 'expired'
    when n.disposition = 'restricted' then 'restricted'
    when n.tier = 'public-extract' then 'information'
    else 'in-force' end
$$;

-- The hits on the analyst's desk. Sensitive ones are shown to the compliance officer alone.
create function lookup.hits(purpose text, case_ref text, statuses text[], queues text[], reference text, hit text,
  minimum double precision, at_most integer)
  returns table (hit_id uuid, notice uuid, reference_text text, kind text, tier text, issuer text, name text,
    birth_date text, source text, local_record text, local_name text, local_birth_date text,
    probability double precision, score double precision, grade text, flags text[], status text, queue text,
    taken_by text, raised_at timestamptz, revision integer, restricted_by text[], danger boolean)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare shown uuid[];
begin
  select coalesce(array_agg(x.id), '{}') into shown from (
    select h.id from noticed.hit h join noticed.notice n on n.id = h.notice
    where (not h.sensitive or lookup.worn() = 'noticed_compliance')
      and (statuses is null or h.status::text = any (statuses))
      and (queues is null or h.queue::text = any (queues))
      and (hits.reference is null or n.reference = hits.reference)
      and (hits.hit is null or h.id::text like lower(hits.hit) || '%')
      and h.probability >= coalesce(minimum, 0)
    order by h.probability desc, h.score desc, h.id
    limit at_most) x;
  perform lookup.log('hit list', 'consultation', purpose, case_ref,
    coalesce(hits.reference, '') || '|' || coalesce(hits.hit, ''),
    cardinality(shown), cardinality(shown), shown::text[]);
  return query
  select h.id, h.notice, n.reference, n.kind, n.tier::text, n.issuer,
    case when h.person is not null then noticed.name_of(v.content -> 'persons' -> s.ordinal)
      else v.content -> 'mo' ->> 'title' end,
    v.content -> 'persons' -> s.ordinal ->> 'birth_date',
    coalesce(p.source, m.source), coalesce(p.id, m.id),
    coalesce(noticed.name_of(p.record), m.record ->> 'title'), p.record ->> 'birth_date',
    h.probability, h.score, h.grade::text, h.flags, h.status::text, h.queue::text, h.taken_by, h.raised_at,
    h.revision, case when lookup.worn() = 'noticed_compliance' then h.restricted_by else '{}' end, n.danger
  from noticed.hit h
  join noticed.notice n on n.id = h.notice
  join noticed.subject s on s.id = h.subject
  join noticed.notice_version v on v.id = s.version
  left join noticed.local_person p on p.number = h.person
  left join noticed.local_modus m on m.number = h.modus
  where h.id = any (shown)
  order by h.probability desc, h.score desc, h.id;
end $$;

-- One hit with both records, for the comparison. The prepared forms are what decided.
create function lookup.hit(purpose text, case_ref text, wanted uuid)
  returns table (hit_id uuid, notice uuid, subject uuid, ordinal integer, subject_kind text, content jsonb, remarks jsonb,
    notice_prepared bytea, source text, local_record text, category text, deceased boolean, protection_status text,
    protection_from text[], local_content jsonb, local_prepared bytea, local_changed_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare found integer;
begin
  select count(*) into found from noticed.hit h
  where h.id = wanted and (not h.sensitive or lookup.worn() = 'noticed_compliance');
  perform lookup.log('hit show', 'consultation', purpose, case_ref, wanted::text, found, found,
    case when found > 0 then array[wanted::text] else '{}' end);
  return query
  select h.id, h.notice, s.id, s.ordinal, s.kind::text, v.content, v.remarks, s.prepared,
    coalesce(p.source, m.source), coalesce(p.id, m.id), p.category, p.deceased,
    case when lookup.worn() = 'noticed_compliance' then p.protection_status end,
    case when lookup.worn() = 'noticed_compliance' then p.protection_from end,
    coalesce(p.record, m.record), coalesce(p.prepared, m.prepared), coalesce(p.changed_at, m.changed_at)
  from noticed.hit h
  join noticed.subject s on s.id = h.subject
  join noticed.notice_version v on v.id = s.version
  left join noticed.local_person p on p.number = h.person
  left join noticed.local_modus m on m.number = h.modus
  where h.id = wanted and (not h.sensitive or lookup.worn() = 'noticed_compliance');
end $$;

create function lookup.notices(purpose text, case_ref text, wanted text, kinds text[], states text[], today date,
  at_most integer)
  returns table (notice uuid, reference text, kind text, tier text, issuer text, number text, state text,
    disposition text, life text, name text, birth_date text, published_on date, expires_on date, versions bigint,
    hits bigint, changed_at timestamptz, danger boolean, at_least_restricted boolean, follows uuid, superseded_by uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare shown text[];
begin
  select coalesce(array_agg(x.id::text), '{}') into shown from (
    select n.id from noticed.notice n
    where (wanted is null or n.reference = wanted or n.number = wanted or n.id::text like lower(wanted) || '%'
        or exists (select from noticed.notice_reference r where r.notice = n.id
          and split_part(r.reference, ':', 2) = upper(wanted)))
      and (kinds is null or n.kind = any (kinds))
      and (states is null or noticed.state_of(n, today) = any (states))
    order by n.changed_at desc, n.id limit at_most) x;
  perform lookup.log('notice list', 'consultation', purpose, case_ref, coalesce(wanted, ''), cardinality(shown),
    cardinality(shown), shown);
  return query
  select n.id, n.reference, n.kind, n.tier::text, n.issuer, n.number, noticed.state_of(n, today), n.disposition::text,
    n.life::text,
    coalesce(noticed.name_of(v.content -> 'persons' -> 0), v.content -> 'mo' ->> 'title'),
    v.content -> 'persons' -> 0 ->> 'birth_date', n.published_on, n.expires_on,
    (select count(*) from noticed.notice_version x where x.notice = n.id),
    (select count(*) from noticed.hit h where h.notice = n.id and h.status in ('open', 'taken', 'confirmed')
      and (not h.sensitive or lookup.worn() = 'noticed_compliance')),
    n.changed_at, n.danger, n.at_least_restricted, n.follows, n.superseded_by
  from noticed.notice n left join noticed.notice_version v on v.id = n.current_version
  where n.id::text = any (shown)
  order by n.changed_at desc, n.id;
end $$;

create function lookup.notice(purpose text, case_ref text, wanted uuid)
  returns table (content jsonb, remarks jsonb, version uuid, document uuid, is_current boolean, tier text,
    disposition text, published_at text, received_at timestamptz, sequence bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare found integer;
begin
  select count(*) into found from noticed.notice_version v where v.notice = wanted;
  perform lookup.log('notice show', 'consultation', purpose, case_ref, wanted::text, found, found, array[wanted::text]);
  return query
  select v.content, v.remarks, v.id, v.document, v.is_current, v.tier::text, v.disposition::text, v.published_at,
    v.received_at, v.sequence
  from noticed.notice_version v where v.notice = wanted order by v.sequence;
end $$;

create function lookup.persons(purpose text, case_ref text, only_source text, only_id text, at_most integer)
  returns table (number bigint, source text, id text, category text, retain_until date, deceased boolean,
    protection_status text, protection_from text[], record jsonb, removed_at timestamptz, changed_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare shown text[];
begin
  select coalesce(array_agg(x.number::text), '{}') into shown from (
    select p.number from noticed.local_person p
    where (only_source is null or p.source = only_source) and (only_id is null or p.id = only_id)
      and (only_id is not null or p.removed_at is null)
    order by p.number limit at_most) x;
  perform lookup.log('person list', 'consultation', purpose, case_ref,
    coalesce(only_source, '') || '|' || coalesce(only_id, ''), cardinality(shown), cardinality(shown), shown);
  return query
  select p.number, p.source, p.id, p.category, p.retain_until, p.deceased,
    case when lookup.worn() = 'noticed_compliance' then p.protection_status end,
    case when lookup.worn() = 'noticed_compliance' then p.protection_from end,
    p.record, p.removed_at, p.changed_at
  from noticed.local_person p where p.number = any (shown::bigint[]) order by p.number;
end $$;

create function lookup.moduses(purpose text, case_ref text, only_source text, only_id text, at_most integer)
  returns table (number bigint, source text, id text, retain_until date, record jsonb, removed_at timestamptz,
    changed_at timestamptz)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare shown text[];
begin
  select coalesce(array_agg(x.number::text), '{}') into shown from (
    select p.number from noticed.local_modus p
    where (only_source is null or p.source = only_source) and (only_id is null or p.id = only_id)
      and (only_id is not null or p.removed_at is null)
    order by p.number limit at_most) x;
  perform lookup.log('modus list', 'consultation', purpose, case_ref,
    coalesce(only_source, '') || '|' || coalesce(only_id, ''), cardinality(shown), cardinality(shown), shown);
  return query
  select p.number, p.source, p.id, p.retain_until, p.record, p.removed_at, p.changed_at
  from noticed.local_modus p where p.number = any (shown::bigint[]) order by p.number;
end $$;

-- The best candidates of each query by summed key weight. A key that more than `widest` records share is read only that
-- far: what that loses is measured by `scripts/bench recall`.
create function lookup.ranked_persons(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, widest integer)
  returns table (ordinal integer, record bigint, weight real) language sql stable as $$
  select r.ordinal, r.record, r.weight from (
    select c.ordinal, c.record, c.weight,
      row_number() over (partition by c.ordinal order by c.weight desc, c.record) as place
    from (
      select q.ordinal, k.person as record, sum(least(k.weight, q.weight))::real as weight
      from unnest(ordinals, keys, weights) as q (ordinal, key, weight)
      cross join lateral (
        select x.person, x.weight from noticed.local_key x
        where x.version = key_version and x.key = q.key limit widest) k
      group by q.ordinal, k.person) c) r
  where r.place <= best
$$;

create function lookup.ranked_subjects(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, widest integer, today date)
  returns table (ordinal integer, subject uuid, weight real) language sql stable as $$
  select r.ordinal, r.subject, r.weight from (
    select c.ordinal, c.subject, c.weight,
      row_number() over (partition by c.ordinal order by c.weight desc, c.subject) as place
    from (
      select q.ordinal, k.subject, sum(least(k.weight, q.weight))::real as weight
      from unnest(ordinals, keys, weights) as q (ordinal, key, weight)
      cross join lateral (
        select x.subject, x.weight from noticed.notice_key x
        where x.version = key_version and x.key = q.key limit widest) k
      group by q.ordinal, k.subject) c
    join noticed.subject s on s.id = c.subject and s.removed_at is null
    join noticed.notice n on n.id = s.notice
    where noticed.is_matchable(n, today)) r
  where r.place <= best
$$;

create function lookup.ranked_moduses(ordinals integer[], keys bigint[], weights real[], key_version smallint,
  best integer, widest integer)
  returns table (ordinal integer, record bigint, weight real) language sql stable as $$
  select r.ordinal, r.record, r.weight from (
    select c.ordinal, c.record, c.weight,
      row_number() over (partition by c.ordinal order by c.weight desc, c.record) as place
    from (
      select q.ordinal, k.modus as record, sum(least(k.weight, q.weight))::real as weight
      from unnest(ordinals, keys, weights) as q (ordinal, key, weight)
      cross join lateral (
        select x.modus, x.weight from noticed.local_modus_key x
        where x.version = key_version and x.key = q.key limit widest) k
      group by q.ordinal, k.modus) c) r
  where r.place <= best
$$;

-- The candidates of a screening with their prepared forms. What is shown of them is logged by `lookup.shown` in the same
-- transaction, when the scorer has decided.
create function lookup.candidates(purpose text, case_ref text, question text, against text, ordinals integer[],
  keys bigint[], weights real[], key_version smallint, best integer, widest integer, today date)
  returns table (ordinal integer, source text, id text, prepared bytea, weight real)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare examined integer;
begin
  if against = 'persons' then
    return query
    select r.ordinal, p.source, p.id, p.prepared, r.weight
    from lookup.ranked_persons(ordinals, keys, weights, key_version, best, widest) r
    join noticed.local_person p on p.number = r.record
    where p.removed_at is null and p.prepared is not null and (p.retain_until is null or p.retain_until >= today);
  elsif against = 'notices' then
    return query
    select r.ordinal, n.reference, s.id::text, s.prepared, r.weight
    from lookup.ranked_subjects(ordinals, keys, weights, key_version, best, widest, today) r
    join noticed.subject s on s.id = r.subject and s.kind = 'person'
    join noticed.notice n on n.id = s.notice
    where s.prepared is not null;
  else
    raise exception 'screening is against persons or notices' using errcode = 'invalid_parameter_value';
  end if;
  get diagnostics examined = row_count;
  perform lookup.log('screen', 'comparison', purpose, case_ref, question, examined, examined, '{}');
end $$;
