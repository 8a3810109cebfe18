merge into enrolment_request as t
using (values (cast(? as varchar(20)), cast(? as varchar(16)), cast(? as varchar(64)), cast(? as timestamp with time zone)))
      as v (npp, nik, request_id, asked_at)
on t.npp = v.npp and t.nik = v.nik
when matched then update set request_id = v.request_id, asked_at = v.asked_at
when not matched then insert (npp, nik, request_id, state, asked_at) values (v.npp, v.nik, v.request_id, 'asked', v.asked_at)
