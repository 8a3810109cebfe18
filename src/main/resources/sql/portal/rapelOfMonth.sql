-- By which the list of a month differs from its iuran, by person: what it carries of other months, less what other months carry of it.
select x.nik, sum(case when x.in_blth = :blth then 1 else 0 end) as carried,
       sum(case when x.in_blth = :blth then x.list_jkk else 0 end) - sum(case when x.blth = :blth and b.state = 'accepted' then x.book_jkk else 0 end) as jkk,
       sum(case when x.in_blth = :blth then x.list_jkm else 0 end) - sum(case when x.blth = :blth and b.state = 'accepted' then x.book_jkm else 0 end) as jkm,
       sum(case when x.in_blth = :blth then x.list_jht_employer else 0 end)
           - sum(case when x.blth = :blth and b.state = 'accepted' then x.book_jht_employer else 0 end) as jht_employer,
       sum(case when x.in_blth = :blth then x.list_jht_worker else 0 end)
           - sum(case when x.blth = :blth and b.state = 'accepted' then x.book_jht_worker else 0 end) as jht_worker,
       sum(case when x.in_blth = :blth then x.list_jp_employer else 0 end)
           - sum(case when x.blth = :blth and b.state = 'accepted' then x.book_jp_employer else 0 end) as jp_employer,
       sum(case when x.in_blth = :blth then x.list_jp_worker else 0 end)
           - sum(case when x.blth = :blth and b.state = 'accepted' then x.book_jp_worker else 0 end) as jp_worker
from rapel x
join batch b on b.batch_id = x.batch_id
where x.npp = :npp and (x.in_blth = :blth or x.blth = :blth)
group by x.nik
