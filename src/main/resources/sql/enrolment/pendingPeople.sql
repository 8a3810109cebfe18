-- People of an NPP with an iuran that waits.
select count(distinct r.nik)
from payroll_file f
join payroll_row r on r.file_id = f.file_id
join batch b on b.batch_id = r.batch_id
where f.file_id in (select file_id from batch where npp = :npp and state in ('open', 'queued', 'sent'))
  and f.state = 'taken' and r.state = 'B' and b.npp = :npp and b.state in ('open', 'queued', 'sent')
