-- Whether a notice tells of a missing person who was, or may have been, a child when it was published: it waits for no day.
alter table noticed.notice add column missing_child boolean not null default false;
update noticed.notice n set missing_child = true from noticed.notice_version v
where v.id = n.current_version and exists (
  select from jsonb_array_elements(coalesce(v.content -> 'persons', '[]')) as p
  where (n.kind = 'yellow-notice' or p ->> 'status' = 'missing')
    and case when p ->> 'birth_date' ~ '^\d{4}'
      then left(p ->> 'birth_date', 4)::integer + 18 >= extract(year from coalesce(n.published_on, n.recorded_at::date))
      else true end);

grant select (missing_child, danger) on noticed.notice to noticed_operator;
grant update (missing_child) on noticed.notice to noticed_compliance, noticed_purge;
