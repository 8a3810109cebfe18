-- Of another room, letter: a person decides what becomes of a dead row.
update letter as l set state = 'discarded', changed_at = :now
where file_id = :file and line = :line and ${deadletter/open}
