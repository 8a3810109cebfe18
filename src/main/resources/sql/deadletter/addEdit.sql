-- Of another room, letter_edit: what a person changes lies beside the row it is read with.
insert into letter_edit (file_id, line, version, edits, author, reason, edited_at)
values (:file, :line, :version, :edits, :author, :reason, :now)
