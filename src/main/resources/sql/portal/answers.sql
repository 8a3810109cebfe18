-- What came back of a month; an answer of which nobody can say the month is told with each.
select kind, state, scheme, name, accepted, refused, differs, kode_iuran, who, taken_at
from portal_answer
where blth = :blth or blth is null
order by answer_id desc
fetch first 200 rows only
