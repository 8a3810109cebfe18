merge into tariff as t
using (values (cast(:digest as varchar(64)))) as v (digest)
on t.digest = v.digest
when not matched then insert (digest, document, reconstructed, kept_at) values (v.digest, :document, :reconstructed, :now)
