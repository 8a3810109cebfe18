-- What was done with a person's rows, views among it, and what names the NIK.
select j.entry_id, j.at_time, j.who, j.action, j.subject, j.detail, j.before_value, j.after_value, j.reason
from journal j
where j.subject in (select 'row ' || cast(k.file_id as varchar(20)) || '-' || cast(k.line as varchar(20)) from ${upkeep/person/keys} k)
   or j.detail like :like or j.before_value like :like or j.after_value like :like or j.reason like :like
order by j.entry_id
