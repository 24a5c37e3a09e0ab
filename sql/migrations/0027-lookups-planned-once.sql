-- What every look-up calls, in a language that keeps its plans for as long as the session lasts: a function in SQL that
-- cannot be unfolded into its caller is planned anew in each statement, and that took a quarter of a screening's time.

create or replace function noticed.is_restored() returns boolean language plpgsql stable security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  return exists (select from noticed.setting where name = 'restored');
end $$;

create or replace function noticed.reference_hash(reference text) returns bytea language plpgsql stable security definer
  set search_path = pg_catalog, noticed, pg_temp as $$
begin
  return sha256((select value from noticed.setting where name = 'tombstone-key') || convert_to(reference, 'UTF8'));
end $$;

create or replace function lookup.shown(purpose text, case_ref text, seen text[]) returns void language plpgsql volatile
  security definer set search_path = pg_catalog, noticed, pg_temp as $$
begin
  perform lookup.log('screen', 'consultation', purpose, case_ref, '', cardinality(seen), cardinality(seen), seen);
end $$;
