-- Of another room, preference: it goes with either of its rows.
delete from preference
where file_id = :file and line between :from and :to or other_file = :file and other_line between :from and :to
