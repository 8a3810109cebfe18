select l.code, l.field, l.cause, l.state, l.opened_on, count(*) as letters, sum(l.amount) as rupiah
from (select l.code, l.field, l.cause, l.state, l.amount, ${ledger/openedOn} as opened_on
      from unnest(cast(:lines as integer array)) as w (line)
      join letter l on l.file_id = :file and l.line = w.line
      where l.code <> '') l
group by l.code, l.field, l.cause, l.state, l.opened_on
