-- What the planner need not know: nothing is ever chosen or ordered by these columns, but each look at a growing table read,
-- unpacked and sorted thousands of them, while the intake waited for a processor.

alter table noticed.custody_event alter column detail set statistics 0;
alter table noticed.document alter column reasons set statistics 0;
alter table noticed.drop alter column name set statistics 0, alter column counts set statistics 0,
  alter column reasons set statistics 0;
alter table noticed.finding alter column place set statistics 0, alter column looked_at set statistics 0,
  alter column message set statistics 0;
alter table noticed.hit_evidence alter column features set statistics 0;
alter table noticed.local_modus alter column prepared set statistics 0, alter column record set statistics 0;
alter table noticed.local_person alter column prepared set statistics 0, alter column record set statistics 0;
alter table noticed.notice_version alter column content set statistics 0, alter column remarks set statistics 0;
alter table noticed.subject alter column prepared set statistics 0;

-- Keys are only ever asked for one by one, which needs no more than a rough number of them.
alter table noticed.notice_key_3 set (autovacuum_analyze_scale_factor = 0.5);
alter table noticed.local_key_3 set (autovacuum_analyze_scale_factor = 0.5);
alter table noticed.local_modus_key_3 set (autovacuum_analyze_scale_factor = 0.5);
