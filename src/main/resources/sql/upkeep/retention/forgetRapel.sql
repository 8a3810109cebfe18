-- Of another room, rapel: it goes with its row, and with the row that carries it.
delete from rapel
where file_id = :file and line between :from and :to or in_file = :file and in_line between :from and :to
