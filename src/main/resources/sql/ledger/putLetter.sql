merge into letter as t
using (values (cast(? as bigint), cast(? as integer), cast(? as varchar(30)), cast(? as varchar(200)),
               cast(? as varchar(100000)), cast(? as bigint), cast(? as timestamp with time zone)))
      as v (file_id, line, code, field, findings, amount, now_at)
on t.file_id = v.file_id and t.line = v.line
when matched then update set code = v.code, field = v.field, findings = v.findings, amount = v.amount,
    cause = '', state = 'new', changed_at = v.now_at
when not matched then insert (file_id, line, code, field, findings, amount, state, attempts, opened_at, changed_at)
    values (v.file_id, v.line, v.code, v.field, v.findings, v.amount, 'new', 0, v.now_at, v.now_at)
