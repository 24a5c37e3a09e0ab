-- A new set of keys is made beside the one in force while records go on being written under both, and takes its place in one
-- transaction when everything has it. At any moment there is one version in force and at most one in making, which is newer.

-- Begins a version; for migrations. `oldest` is the oldest that the program of the migration still makes: an older one cannot
-- be asked any more, and leaves the place to what there is of the next.
create function noticed.begin_keys(new smallint, oldest smallint) returns void language plpgsql as $$
declare
  kept text;
  gone smallint;
begin
  foreach kept in array array['notice_key', 'local_key', 'local_modus_key'] loop
    execute format('create table noticed.%I partition of noticed.%I for values in (%s)', kept || '_' || new, kept, new);
    execute format('alter table noticed.%I set (autovacuum_vacuum_insert_scale_factor = 0.05,
      autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05)', kept || '_' || new);
  end loop;
  insert into noticed.key_version (version, is_current) values (new, false);
  for gone in delete from noticed.key_version where version < oldest returning version loop
    execute format('truncate noticed.notice_key_%1$s, noticed.local_key_%1$s, noticed.local_modus_key_%1$s', gone);
  end loop;
  if not exists (select from noticed.key_version where is_current) then
    update noticed.key_version set is_current = true where version = (select min(version) from noticed.key_version);
  end if;
end $$;

-- What was keyed by version 2 alone, because the migration to 3 comes only now, is asked by it until it has both.
do $$
declare gone smallint;
begin
  if exists (select from noticed.local_person where prepared_version = 2 and removed_at is null
      union all select from noticed.local_modus where prepared_version = 2 and removed_at is null
      union all select from noticed.subject where prepared_version = 2 and removed_at is null)
    and not exists (select from noticed.local_key where version = 3 union all
      select from noticed.local_modus_key where version = 3 union all select from noticed.notice_key where version = 3)
  then
    update noticed.key_version set is_current = false where is_current;
    update noticed.key_version set is_current = true where version = 2;
  end if;
  for gone in delete from noticed.key_version k using noticed.key_version c
    where c.is_current and k.version < c.version returning k.version
  loop
    execute format('truncate noticed.notice_key_%1$s, noticed.local_key_%1$s, noticed.local_modus_key_%1$s', gone);
  end loop;
end $$;

comment on table noticed.key_version is 'the version of keys in force, and a newer one while it is made beside it';
comment on column noticed.local_person.prepared_version is
  'the newest version of its keys; null while it waits to be prepared';
comment on column noticed.local_modus.prepared_version is
  'the newest version of its keys; null while it waits to be prepared';
comment on column noticed.subject.prepared_version is 'the newest version of its keys';

-- How many records are prepared in another form, or have no keys of the newest version.
create or replace function noticed.count_outdated(person_form smallint, modus_form smallint) returns bigint
  language sql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
  with keys as (select max(version) as version from noticed.key_version),
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

-- Puts the version in making in force and empties the other, in the caller's transaction. Whoever asks or writes by keys has
-- read the version in force in the same transaction, and so holds the table that is locked here: nobody is between two
-- versions. Who comes meanwhile waits, for less than a second: then it is given up, to be tried again.
create function noticed.flip_keys(person_form smallint, modus_form smallint) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, noticed, pg_temp set lock_timeout = '900ms' as $$
declare
  old smallint;
  new smallint;
begin
  lock table noticed.key_version in access exclusive mode;
  select version into old from noticed.key_version where is_current;
  select max(version) into new from noticed.key_version where version > old;
  if new is null then return 'nothing'; end if;
  if noticed.count_outdated(person_form, modus_form) > 0 then return 'unfinished'; end if;
  delete from noticed.key_version where version < new;
  update noticed.key_version set is_current = true where version = new;
  delete from noticed.common_key where version < new;
  execute format('truncate noticed.notice_key_%1$s, noticed.local_key_%1$s, noticed.local_modus_key_%1$s', old);
  return 'flipped';
exception when lock_not_available then
  return 'busy';
end $$;

-- Which version is in force, which is made, and how much of it; for `noticed status`.
create function noticed.key_progress(person_form smallint, modus_form smallint)
  returns table (in_force smallint, in_making smallint, lacking bigint, held bigint)
  language sql stable security definer set search_path = pg_catalog, noticed, pg_temp as $$
  select c.version, m.version, noticed.count_outdated(person_form, modus_form),
    case when m.version is null then 0 else
      (select count(*) from noticed.local_person where removed_at is null)
      + (select count(*) from noticed.local_modus where removed_at is null)
      + (select count(*) from noticed.subject where removed_at is null) end
  from noticed.key_version c
  left join lateral (select max(version) as version from noticed.key_version k where k.version > c.version) m on true
  where c.is_current
$$;

revoke execute on function noticed.begin_keys, noticed.flip_keys, noticed.key_progress from public;
grant execute on function noticed.flip_keys to noticed_daemon;
grant execute on function noticed.key_progress
  to noticed_daemon, noticed_operator, noticed_analyst, noticed_compliance;
