-- Rule 8: rows of one person that are on their way or stand at the insurer under two schemes, with a programme in common.
select r.file_id, r.line, b.scheme, o.file_id as other_file, o.line as other_line, ob.scheme as other_scheme
from shared_person s
join payroll_row r on r.blth = s.blth and r.nik = s.nik and r.state = 'B'
join batch b on b.batch_id = r.batch_id
join payroll_row o on o.blth = s.blth and o.nik = s.nik and o.state = 'B'
join batch ob on ob.batch_id = o.batch_id
where s.blth = :blth and b.scheme < ob.scheme
  and b.state <> 'superseded' and case when b.kind = 'VOID' then b.state <> 'accepted' else b.state <> 'open' end
  and ob.state <> 'superseded' and case when ob.kind = 'VOID' then ob.state <> 'accepted' else ob.state <> 'open' end
  and ((coalesce(r.jkk_employer, 0) + coalesce(r.jkk_worker, 0) > 0 and coalesce(o.jkk_employer, 0) + coalesce(o.jkk_worker, 0) > 0)
    or (coalesce(r.jkm_employer, 0) + coalesce(r.jkm_worker, 0) > 0 and coalesce(o.jkm_employer, 0) + coalesce(o.jkm_worker, 0) > 0)
    or (coalesce(r.jht_employer, 0) + coalesce(r.jht_worker, 0) > 0 and coalesce(o.jht_employer, 0) + coalesce(o.jht_worker, 0) > 0)
    or (coalesce(r.jp_employer, 0) + coalesce(r.jp_worker, 0) > 0 and coalesce(o.jp_employer, 0) + coalesce(o.jp_worker, 0) > 0))
order by r.file_id, r.line
fetch first 100 rows only
