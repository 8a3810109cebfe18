merge into recheck as t
using (values (cast(:scheme as varchar(100)), cast(:blth as integer))) as v (scheme, blth)
on t.scheme = v.scheme and t.blth = v.blth
when not matched then insert (scheme, blth) values (v.scheme, v.blth)
