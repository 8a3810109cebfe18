-- Of another room, letter: a record that the insurer refused waits for a person; letter_attempt: which retry it was.
-- Refused again is who was tried again; a letter the insurer opens is a new one.
update letter set attempts = attempts + 1, cause = :cause,
    state = case when exists (select 1 from letter_attempt a where a.file_id = letter.file_id and a.line = letter.line)
                 then 'refused' else state end
where file_id = :file and line = :line and state = 'new'
