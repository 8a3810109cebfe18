-- Letters and parked rows of a file, found by their own keys and not by looking through its rows.
select r.line, r.nik, r.cells, r.note, l.findings, b.code as batch_code, b.message as batch_message,
       coalesce(r.total, l.amount, 0) as amount, ${ledger/disposition} as disposition
from (select t.file_id, t.line
      from (select l.file_id, l.line
            from letter l
            where l.file_id = :file and l.line > :after and ${deadletter/stands}
            order by l.file_id, l.line
            fetch first 101 rows only) t
      union
      select r.file_id, r.line
      from batch b
      join batch_run p on p.batch_id = b.batch_id
      join payroll_row r on ${ledger/inRun}
      where b.file_id = :file and b.state = 'stuck' and r.line > :after
      order by 1, 2
      fetch first 101 rows only) k
join payroll_row r on r.file_id = k.file_id and r.line = k.line
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line and ${deadletter/stands}
order by r.line
