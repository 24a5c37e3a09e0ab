-- A notice of which the content was purged is not purged any more once a version brings content again.
update noticed.notice n set purged_at = null where purged_at is not null
  and exists (select from noticed.notice_version v where v.notice = n.id and v.content is not null);
grant update (purged_at) on noticed.notice to noticed_compliance;
