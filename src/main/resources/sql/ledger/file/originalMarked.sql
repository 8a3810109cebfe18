select count(*) from original where dropped = :dropped and changed_at is not null
