insert into letter_hold (file_id, line, owner, taken_at, held_until) values (:file, :line, :owner, :now, :until)
