-- The form that a prepared record has, which is its first byte. A program that has another one prepares the record again,
-- as it does when the record's keys are of another version than the one that is asked.
alter table noticed.local_person add column prepared_form smallint
  generated always as (case when octet_length(prepared) > 0 then get_byte(prepared, 0)::smallint end) stored;
alter table noticed.local_modus add column prepared_form smallint
  generated always as (case when octet_length(prepared) > 0 then get_byte(prepared, 0)::smallint end) stored;
alter table noticed.subject add column prepared_form smallint
  generated always as (case when octet_length(prepared) > 0 then get_byte(prepared, 0)::smallint end) stored;

comment on column noticed.local_person.prepared_version is 'the version of its keys; null while it waits to be prepared';
comment on column noticed.local_modus.prepared_version is 'the version of its keys; null while it waits to be prepared';
comment on column noticed.subject.prepared_version is 'the version of its keys';

create index local_person_form on noticed.local_person (prepared_form, prepared_version) where removed_at is null;
create index local_modus_form on noticed.local_modus (prepared_form, prepared_version) where removed_at is null;
create index subject_form on noticed.subject (kind, prepared_form, prepared_version) where removed_at is null;

-- How many records are prepared in another form, or keyed in another version, than a program that asks writes.
create function noticed.count_outdated(person_form smallint, modus_form smallint) returns bigint
  language sql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
  with keys as (select version from noticed.key_version where is_current),
    forms (kind, form) as (values ('person'::noticed.subject_kind, person_form), ('modus', modus_form))
  select
    (select count(*) from noticed.local_person p, keys where removed_at is null and record is not null
      and ((prepared_form, prepared_version) < (person_form, keys.version)
        or (prepared_form, prepared_version) > (person_form, keys.version)))
    + (select count(*) from noticed.local_modus m, keys where removed_at is null and record is not null
      and ((prepared_form, prepared_version) < (modus_form, keys.version)
        or (prepared_form, prepared_version) > (modus_form, keys.version)))
    + (select count(*) from forms f, keys, noticed.subject s where s.removed_at is null and s.kind = f.kind
      and ((s.prepared_form, s.prepared_version) < (f.form, keys.version)
        or (s.prepared_form, s.prepared_version) > (f.form, keys.version)))
$$;
revoke execute on function noticed.count_outdated from public;
grant execute on function noticed.count_outdated
  to noticed_daemon, noticed_operator, noticed_analyst, noticed_compliance;
