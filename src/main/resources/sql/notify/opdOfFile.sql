-- Whose a file was that was refused, or is held, last under this name.
select w.scheme, w.opd, w.blth
from (select f.scheme, f.opd, f.blth, f.file_id as arrival from payroll_file f
      where :held = 0 and f.source = :source and f.name = :name and f.state = 'refused'
      union all
      select h.scheme, h.opd, h.blth, h.held_id from held_arrival h
      where :held = 1 and h.source = :source and h.name = :name and h.kind = 'file') w
where w.blth is not null and w.scheme is not null and w.opd <> ''
order by w.arrival desc
fetch first 1 row only
