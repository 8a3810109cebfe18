merge into login_delay d
using (values (cast(:name as varchar(64)), cast(:address as varchar(64)), cast(:failures as integer),
    cast(:now as timestamp with time zone), cast(:succeeded as timestamp with time zone)))
    as t (name_hash, address, failures, now_at, succeeded_at)
on d.name_hash = t.name_hash and d.address = t.address
when matched then update set failures = t.failures, last_at = t.now_at, succeeded_at = t.succeeded_at
when not matched then insert (name_hash, address, failures, last_at, succeeded_at)
    values (t.name_hash, t.address, t.failures, t.now_at, t.succeeded_at)
