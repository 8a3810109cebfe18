-- The units of which something came in a month, by the names that stand in the files; of units within a common file by
-- their batches and letters, so that no row is looked through.
select f.opd from payroll_file f
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and f.opd <> ''
union
select b.opd from batch b
where b.blth = :blth and b.scheme = :scheme and b.state <> 'superseded' and b.records > 0 and b.opd <> ''
union
select coalesce(r.opd, f.opd) from payroll_file f
join letter l on l.file_id = f.file_id
join payroll_row r on r.file_id = l.file_id and r.line = l.line
where f.blth = :blth and f.scheme = :scheme and f.state = 'taken' and coalesce(r.opd, f.opd) <> ''
order by 1
