-- The files of a month, and how many of their batches wait for an answer.
select f.portal_file_id, f.scheme, f.blth, f.npp, f.sheet, f.part, f.people, f.sha256, f.written_at,
       (select count(*) from portal_batch p join batch b on b.batch_id = p.batch_id
        where p.portal_file_id = f.portal_file_id and b.state = 'sent') as waiting
from portal_file f
where f.blth = :blth and (:scheme = '' or f.scheme = :scheme)
order by f.scheme, f.sheet, f.part
