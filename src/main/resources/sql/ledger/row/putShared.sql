merge into shared_person as t
using (values (cast(? as integer), cast(? as varchar(16)))) as v (blth, nik)
on t.blth = v.blth and t.nik = v.nik
when not matched then insert (blth, nik) values (v.blth, v.nik)
