-- A row that is alive has a letter too if a correction changed it: whoever reads the row finds its edits there.
merge into letter as t
using (values (cast(? as bigint), cast(? as integer), cast(? as varchar(100000)), cast(? as varchar(400)), cast(? as timestamp with time zone)))
      as v (file_id, line, edits, remark, now_at)
on t.file_id = v.file_id and t.line = v.line
when matched then update set edits = v.edits, remark = v.remark
when not matched then insert (file_id, line, code, field, findings, amount, state, attempts, edits, remark, opened_at, changed_at)
    values (v.file_id, v.line, '', '', '[]', 0, 'resolved', 0, v.edits, v.remark, v.now_at, v.now_at)
