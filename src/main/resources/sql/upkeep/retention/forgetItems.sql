-- Of another room, retry_item: it goes with its row.
delete from retry_item where file_id = :file and line between :from and :to
