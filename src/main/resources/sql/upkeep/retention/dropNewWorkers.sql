-- Of another room, new_worker: workers that forms told of before.
delete from new_worker where taken_at < :before
