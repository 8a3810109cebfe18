merge into login_attempt a
using (values (cast(:name as varchar(64)), cast(:now as timestamp with time zone), cast(:since as timestamp with time zone))) as t (name_hash, now_at, since)
on a.name_hash = t.name_hash
when matched then update set failures = case when a.last_at > t.since then a.failures + 1 else 1 end, last_at = t.now_at
when not matched then insert (name_hash, failures, last_at) values (t.name_hash, 1, t.now_at)
