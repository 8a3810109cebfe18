-- Of another room, rapel: arrears of a person's month, and those that went with it.
select x.blth, x.in_blth, x.base, b.state, b.scheme,
       x.book_jkk + x.book_jkm + x.book_jht_employer + x.book_jht_worker + x.book_jp_employer + x.book_jp_worker as rupiah,
       x.list_jkk + x.list_jkm + x.list_jht_employer + x.list_jht_worker + x.list_jp_employer + x.list_jp_worker as counted
from rapel x
join batch b on b.batch_id = x.batch_id
where x.nik = :nik and (x.blth = :blth or x.in_blth = :blth)
order by x.blth, x.in_blth
