-- Whose rows nobody can read as long as the source has no configuration.
select source, count(*) as files, sum(rows_read) as read_rows
from payroll_file
where source_version is null and state <> 'refused'
group by source
order by source
