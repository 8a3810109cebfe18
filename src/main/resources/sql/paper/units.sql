-- What each OPD comes to in a month by programme, of iuran that stand or are on their way.
select p.opd, count(*) as people, sum(p.base) as base, sum(p.jkk) as jkk, sum(p.jkm) as jkm, sum(p.jht) as jht, sum(p.jp) as jp,
       sum(p.total) as total
from (select coalesce(nullif(coalesce(r.opd, f.opd), ''), s.sponsor_opd, '') as opd, r.base, r.total, coalesce(r.jkk_employer, 0) + coalesce(r.jkk_worker, 0) as jkk,
             coalesce(r.jkm_employer, 0) + coalesce(r.jkm_worker, 0) as jkm, coalesce(r.jht_employer, 0) + coalesce(r.jht_worker, 0) as jht,
             coalesce(r.jp_employer, 0) + coalesce(r.jp_worker, 0) as jp, ${ledger/disposition} as disposition
      from payroll_file f
      join payroll_row r on r.file_id = f.file_id
      left join batch b on b.batch_id = r.batch_id
      left join (${paper/sponsorOpd}) s on s.sponsor = r.nip
      where f.blth = :blth and f.scheme = :scheme and f.state in ('taken', 'replaced')) p
where p.disposition in ('pending', 'accepted') and (:opd = '' or p.opd = :opd)
group by p.opd
order by p.opd
