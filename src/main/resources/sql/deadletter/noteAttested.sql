-- Of another room, enrolment_change: an attestation changes how a person is judged, as a snapshot does.
-- Whose rows have to be judged again, as if the enrolment had changed: under every NPP that anything was ever enrolled under.
merge into enrolment_change as t
using (select n.npp, cast(:nik as varchar(16)) as nik from enrolment_npp n) as v
on t.npp = v.npp and t.nik = v.nik
when not matched then insert (npp, nik) values (v.npp, v.nik)
