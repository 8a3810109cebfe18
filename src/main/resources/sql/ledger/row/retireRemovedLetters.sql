-- What retireLetters does to the letters of a file, done to those that are gone.
update removed_letter as l set state = 'superseded' where file_id = :file and ${deadletter/open}
