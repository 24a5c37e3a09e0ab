-- A review that applies the bureau's own retention (codes/retention.csv) gives a notice an earlier last day.
grant update (expires_on) on noticed.notice to noticed_purge;
