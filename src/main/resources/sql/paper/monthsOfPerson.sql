-- What a person came to month by month; a record that the insurer keeps stands, though its file was replaced.
select r.blth, r.file_id, r.line, f.scheme, f.source, f.source_version, 
       coalesce(nullif(coalesce(r.opd, f.opd), ''), (select min(nullif(coalesce(p.opd, g.opd), '')) from payroll_row p join payroll_file g on g.file_id = p.file_id
                                                     where p.blth = r.blth and p.nip = r.nip and g.state = 'taken' and g.scheme = f.scheme),
                '') as opd,
       r.cells, l.edits, r.base, r.total, r.kpj,
       case when b.state = 'stuck' then b.code else l.code end as code, b.kode_iuran, ${ledger/disposition} as disposition
from unnest(cast(:months as integer array)) as k (wanted)
join payroll_row r on r.blth = k.wanted and r.nik = :nik
join payroll_file f on f.file_id = r.file_id
left join batch b on b.batch_id = r.batch_id
left join letter l on l.file_id = r.file_id and l.line = r.line and ${deadletter/stands}
where f.state = 'taken' or ${ledger/disposition} <> 'superseded'
order by r.blth, f.scheme, r.file_id, r.line
