select file_id, line
from payroll_row
where blth = :blth and state = 'B'
  and total <> coalesce(jkk_employer, 0) + coalesce(jkk_worker, 0) + coalesce(jkm_employer, 0) + coalesce(jkm_worker, 0)
             + coalesce(jht_employer, 0) + coalesce(jht_worker, 0) + coalesce(jp_employer, 0) + coalesce(jp_worker, 0)
fetch first 100 rows only
