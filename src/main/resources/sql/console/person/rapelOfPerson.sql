-- Of another room, rapel: all arrears of a person.
select x.blth, x.in_blth, x.base, b.state,
       x.book_jkk + x.book_jkm + x.book_jht_employer + x.book_jht_worker + x.book_jp_employer + x.book_jp_worker as rupiah
from rapel x
join batch b on b.batch_id = x.batch_id
where x.nik = :nik
order by x.blth, x.in_blth
