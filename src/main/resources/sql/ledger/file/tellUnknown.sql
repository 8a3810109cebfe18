insert into unknown_people (file_id, people, told_at) values (:file, :people, :now)
