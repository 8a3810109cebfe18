-- Of another room, earlier_receipt: it goes with its row.
delete from earlier_receipt where file_id = :file and line between :from and :to
