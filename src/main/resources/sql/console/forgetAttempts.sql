delete from login_attempt where name_hash = :name or last_at < :old
