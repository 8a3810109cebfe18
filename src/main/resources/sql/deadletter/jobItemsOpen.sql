-- The rows that jobs of a month still have to come to.
select i.job_id, i.file_id, i.line
from retry_item i
join retry_job j on j.job_id = i.job_id
where j.blth = :blth and j.state in ('running', 'paused', 'stopped') and i.outcome is null
