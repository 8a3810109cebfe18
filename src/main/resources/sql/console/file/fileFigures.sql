select coalesce(sum(case when b.state = 'accepted' then b.records end), 0) as accepted,
       coalesce(sum(case when b.state = 'accepted' then b.rupiah end), 0) as accepted_rupiah,
       coalesce(sum(case when b.state in ('open', 'queued', 'sent') then b.records end), 0) as pending,
       coalesce(sum(case when b.state in ('open', 'queued', 'sent') then b.rupiah end), 0) as pending_rupiah,
       coalesce(sum(case when b.state = 'stuck' then b.records end), 0) + coalesce(max(l.letters), 0) as dead,
       coalesce(sum(case when b.state = 'stuck' then b.rupiah end), 0) + coalesce(max(l.rupiah), 0) as dead_rupiah
from (select l.file_id, sum(l.letters) as letters, sum(l.rupiah) as rupiah from letter_sum l
      where l.file_id = :file and ${deadletter/stands} group by l.file_id) l
full outer join (select file_id, state, records, rupiah from batch where file_id = :file and kind <> 'VOID') b on b.file_id = l.file_id
