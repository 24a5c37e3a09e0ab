-- The tasks of a notice that is taken away are found without a look at the whole queue.
create index match_task_subject on noticed.match_task (subject) where subject is not null;
