select max(ended_at) from backup_made where failure is null
