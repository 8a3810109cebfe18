insert into letter_attempt (file_id, line, attempt, who, made_at, edit_version, job_id)
select cast(:file as bigint), cast(:line as integer),
       (select coalesce(max(a.attempt), 0) + 1 from letter_attempt a where a.file_id = :file and a.line = :line),
       cast(:who as varchar(100)), cast(:now as timestamp with time zone),
       (select coalesce(max(e.version), 0) from letter_edit e where e.file_id = :file and e.line = :line), cast(:job as bigint)
from (values (0)) as nothing (much)
