select count(*) from batch where batch_id = :batch and state in ('queued', 'sent')
