-- Files in force whose rows were judged by another tariff, or nobody knows by which.
select file_id, tariff
from payroll_file
where scheme = :scheme and blth = :blth and state = 'taken' and (tariff is null or tariff <> :tariff)
order by file_id
