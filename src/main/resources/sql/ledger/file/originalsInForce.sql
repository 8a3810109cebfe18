select o.original_id, o.file_id, o.path, o.dropped, o.sha256, o.bytes, o.modified, o.taken_at, o.looks, o.changed_at
from payroll_file f
join original o on o.file_id = f.file_id
where f.scheme = :scheme and f.blth = :blth and f.state = 'taken'
order by o.original_id
