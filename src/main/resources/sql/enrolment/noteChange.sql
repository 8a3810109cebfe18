merge into enrolment_change as t
using (values (cast(? as varchar(20)), cast(? as varchar(16)))) as v (npp, nik)
on t.npp = v.npp and t.nik = v.nik
when not matched then insert (npp, nik) values (v.npp, v.nik)
