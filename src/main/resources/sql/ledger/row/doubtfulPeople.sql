-- The rows of some people in a source and month, but for those that are looked at for their letter already.
select r.file_id, r.line, r.cells, r.state, r.batch_id, r.kpj, r.total, r.note, f.opd, l.edits, l.findings
from unnest(cast(:people as varchar(18) array)) as k (person)
join payroll_row r on r.blth = :blth and r.nik = k.person
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line
where f.source = :source and f.scheme = :scheme and f.state = 'taken' and (not r.twin or l.file_id is null) and coalesce(l.code, '') <> 'ALREADY_CONTRIBUTED'
  and ${ledger/unsent}
order by r.file_id, r.line
