-- What the journal says of rows that have a letter: cells before and after, reasons.
select j.entry_id
from letter l
join journal j on j.subject = 'row ' || cast(l.file_id as varchar(20)) || '-' || cast(l.line as varchar(20))
where l.file_id = :file and l.line between :from and :to
  and j.action in ('row edited', 'row discarded', 'row preferred', 'void refused', 'edit proposed', 'edit approved', 'edit done', 'edit rejected')
  and not exists (select 1 from journal_removed m where m.entry_id = j.entry_id)
