-- What retireLetters does to the letters of a file, done to their sums.
insert into letter_sum (file_id, code, field, cause, state, opened_on, letters, rupiah)
select l.file_id, l.code, l.field, l.cause, case when much.sign < 0 then l.state else 'superseded' end, l.opened_on,
       sum(much.sign * l.letters), sum(much.sign * l.rupiah)
from letter_sum l
cross join (values (-1), (1)) as much (sign)
where l.file_id = :file and ${deadletter/open}
group by l.file_id, l.code, l.field, l.cause, case when much.sign < 0 then l.state else 'superseded' end, l.opened_on, much.sign
