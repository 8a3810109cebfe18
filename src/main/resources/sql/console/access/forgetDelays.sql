delete from login_delay where last_at < :old and (succeeded_at is null or succeeded_at < :known)
