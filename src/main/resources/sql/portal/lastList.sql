select kept from portal_answer
where kind = 'list' and scheme = :scheme and blth = :blth
order by answer_id desc
fetch first 1 rows only
