-- The compliance officer decides on what is held: a decision writes what the fold writes, and nothing of a local record.
grant update (tier, issuer, number, reference, disposition, life, confidentiality, danger, published_on, expires_on,
  suspended_until, blocked_on, cancelled_on, superseded_by, at_least_restricted, current_version, changed_at, ended_at)
  on noticed.notice to noticed_compliance;
grant insert, update (disposition, is_current) on noticed.notice_version to noticed_compliance;
grant insert on noticed.notice_reference, noticed.notice_act, noticed.notice_link, noticed.tombstone,
  noticed.tombstone_reference, noticed.urgent_task, noticed.alert to noticed_compliance;
grant insert, update (why, loud, resolved_at, resolution) on noticed.parked to noticed_compliance;
grant update (outcome, effect, notice) on noticed.document to noticed_compliance;
grant insert, update (version, prepared, prepared_version, removed_at) on noticed.subject to noticed_compliance;
grant insert, delete on noticed.notice_key, noticed.match_task to noticed_compliance;

-- The key of the tombstones stays out of sight of those who may ask whether one is there.
create or replace function noticed.reference_hash(reference text) returns bytea language sql stable security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
  select sha256((select value from noticed.setting where name = 'tombstone-key') || convert_to(reference, 'UTF8'))
$$;
grant execute on function noticed.reference_hash to noticed_compliance;

-- Operators and analysts see what waits for a person, operators also what is held; neither sees a person by it.
grant select (id, notice, document, sequence, tier, disposition, is_current, received_at) on noticed.notice_version
  to noticed_operator, noticed_analyst;
grant select (current_version, purged_at) on noticed.notice to noticed_operator;
grant execute on function lookup.notices to noticed_operator;

-- Whether the session may see persons at all: an operator, or a login that is no more than one, may not.
create function lookup.sees_persons() returns boolean language sql stable as $$
  select bool_or(pg_has_role(lookup.worn(), r, 'member'))
  from unnest(array['noticed_analyst', 'noticed_compliance', 'noticed_daemon']) as r
$$;
grant execute on function lookup.sees_persons to public;

create or replace function lookup.notices(purpose text, case_ref text, wanted text, kinds text[], states text[],
  today date, at_most integer)
  returns table (notice uuid, reference text, kind text, tier text, issuer text, number text, state text,
    disposition text, life text, name text, birth_date text, published_on date, expires_on date, versions bigint,
    hits bigint, changed_at timestamptz, danger boolean, at_least_restricted boolean, follows uuid, superseded_by uuid)
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp as $$
declare shown text[]; sees boolean := lookup.sees_persons();
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
    case when sees then coalesce(noticed.name_of(v.content -> 'persons' -> 0), v.content -> 'mo' ->> 'title') end,
    case when sees then v.content -> 'persons' -> 0 ->> 'birth_date' end, n.published_on, n.expires_on,
    (select count(*) from noticed.notice_version x where x.notice = n.id),
    case when sees then (select count(*) from noticed.hit h
      where h.notice = n.id and h.status in ('open', 'taken', 'confirmed')
      and (not h.sensitive or lookup.worn() = 'noticed_compliance')) end,
    n.changed_at, n.danger, n.at_least_restricted, n.follows, n.superseded_by
  from noticed.notice n left join noticed.notice_version v on v.id = n.current_version
  where n.id::text = any (shown)
  order by n.changed_at desc, n.id;
end $$;

-- A rejected file that was put back into its inbox: its bytes may come again, and are no duplicate of it.
alter table noticed.drop add column retried_at timestamptz;
drop index noticed.drop_bytes;
create unique index drop_bytes on noticed.drop (sha256)
  where duplicate_of is null and sha256 is not null and retried_at is null;
update noticed.drop d set
  sha256 = (select decode(r ->> 'pointer', 'hex') from jsonb_array_elements(d.reasons) r
    where r ->> 'code' = 'retried' limit 1),
  retried_at = coalesce((select max(e.at) from noticed.custody_event e
    where e.act = 'drop-retried' and e.object = 'drop' and e.object_id = d.id::text), d.recorded_at),
  reasons = (select coalesce(jsonb_agg(r order by n) filter (where r ->> 'code' is distinct from 'retried'), '[]')
    from jsonb_array_elements(d.reasons) with ordinality as x (r, n))
where d.sha256 is null and d.reasons @> '[{"code": "retried"}]';
