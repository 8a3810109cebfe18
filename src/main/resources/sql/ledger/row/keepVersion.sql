merge into source_version v
using (values (cast(:digest as varchar(64)))) as n (digest) on v.digest = n.digest
when not matched then insert (digest, source, configuration, since)
    values (:digest, :source, :configuration, cast(:now as timestamp with time zone))
