-- What of a person's iuran is billed under which kode iuran, and whether it is paid.
select f.scheme, f.blth, b.kode_iuran, cast(sum(r.total) as bigint) as rupiah, max(p.paid_on) as paid_on, max(p.reference) as reference
from ${upkeep/person/keys} k
join payroll_row r on r.file_id = k.file_id and r.line = k.line
join payroll_file f on f.file_id = r.file_id
join batch b on b.batch_id = r.batch_id and b.state = 'accepted' and b.kind <> 'VOID'
left join payment p on p.kode_iuran = b.kode_iuran
group by f.scheme, f.blth, b.kode_iuran
order by f.blth, f.scheme
