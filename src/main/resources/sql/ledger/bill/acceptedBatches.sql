-- What the journal kept of each receipt; nothing of one that is older than the journal's words for it.
select b.batch_id, b.kind, b.scheme, b.npp, b.opd, b.blth, b.receipt_id, b.kode_iuran, b.pay_by, j.detail
from batch b
left join journal j on j.entry_id = (select min(k.entry_id) from journal k
                                     where k.action = 'batch accepted' and k.subject = 'batch ' || cast(b.batch_id as varchar(20)))
where b.state = 'accepted' and b.receipt_id is not null and b.origin is null
order by b.blth, b.scheme, b.batch_id
