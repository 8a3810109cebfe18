insert into backup_made (ended_at, folder, files, bytes, failure) values (:ended, :folder, :files, :bytes, :failure)
