select count(*) from removed_month where blth = :blth and ended_at is null
