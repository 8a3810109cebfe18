merge into staff_row as t
using (values (cast(? as integer), cast(? as varchar(18)), cast(? as bigint), cast(? as integer))) as r (blth, nip, file_id, line)
on t.blth = r.blth and t.nip = r.nip and t.file_id = r.file_id and t.line = r.line
when not matched then insert (blth, nip, file_id, line) values (r.blth, r.nip, r.file_id, r.line)
