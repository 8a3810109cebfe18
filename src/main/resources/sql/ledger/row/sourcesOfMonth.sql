select source, source_version
from payroll_file
where scheme = :scheme and blth = :blth and state = 'taken' and source_version is not null
group by source, source_version
order by source, min(file_id)
