-- Where the batch of a row is by now; nothing but nulls for a row that has none.
select b.state, b.code, b.receipt_id, b.kode_iuran, b.changed_at
from payroll_row r
left join batch b on b.batch_id = r.batch_id
where r.file_id = :file and r.line = :line
