update original set changed_at = null where dropped = :dropped and changed_at is not null
