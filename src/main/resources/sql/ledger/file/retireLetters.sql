update letter as l set state = 'superseded', changed_at = :now where file_id = :file and ${deadletter/open}
