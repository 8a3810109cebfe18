select number, heard_at, asked, status, form, seen from batch_heard where batch_id = :batch order by number
