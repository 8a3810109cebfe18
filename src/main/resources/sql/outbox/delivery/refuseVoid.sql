merge into refused_void as t
using (values (cast(:file as bigint), cast(:line as integer), cast(:code as varchar(200)), cast(:message as varchar(2000)),
               cast(:now as timestamp with time zone))) as v (file_id, line, code, message, refused_at)
on t.file_id = v.file_id and t.line = v.line
when matched then update set code = v.code, message = v.message, times = t.times + 1, refused_at = v.refused_at
when not matched then insert (file_id, line, code, message, times, refused_at) values (v.file_id, v.line, v.code, v.message, 1, v.refused_at)
