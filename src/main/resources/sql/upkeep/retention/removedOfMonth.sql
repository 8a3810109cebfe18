select count(distinct r.file_id) as files, coalesce(sum(r.records), 0) as records from removed_row r where r.blth = :blth
