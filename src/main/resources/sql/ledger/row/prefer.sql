insert into preference (scheme, blth, file_id, line, other_file, other_line, reason, by_whom, made_at)
values (:scheme, :blth, :file, :line, :otherFile, :otherLine, :reason, :who, :now)
