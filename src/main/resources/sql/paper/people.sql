-- Everybody whose iuran of a month stands or is on its way, by OPD, in the order of the files.
select p.*
from (select coalesce(nullif(coalesce(r.opd, f.opd), ''), s.sponsor_opd, '') as opd, r.file_id, r.line, r.nik, r.kpj, r.base, r.total, f.source, f.source_version, r.cells, l.edits,
             coalesce(r.jkk_employer, 0) as jkk_employer, coalesce(r.jkk_worker, 0) as jkk_worker,
             coalesce(r.jkm_employer, 0) as jkm_employer, coalesce(r.jkm_worker, 0) as jkm_worker,
             coalesce(r.jht_employer, 0) as jht_employer, coalesce(r.jht_worker, 0) as jht_worker,
             coalesce(r.jp_employer, 0) as jp_employer, coalesce(r.jp_worker, 0) as jp_worker, ${ledger/disposition} as disposition
      from payroll_file f
      join payroll_row r on r.file_id = f.file_id
      left join batch b on b.batch_id = r.batch_id
      left join letter l on l.file_id = r.file_id and l.line = r.line
      left join (${paper/sponsorOpd}) s on s.sponsor = r.nip
      where f.blth = :blth and f.scheme = :scheme and f.state in ('taken', 'replaced')) p
where p.disposition in ('pending', 'accepted') and (:opd = '' or p.opd = :opd)
order by p.opd, p.file_id, p.line
