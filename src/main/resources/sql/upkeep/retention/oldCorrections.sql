-- Ended before, or for months that are gone.
select correction_id from correction where ended_at < :before or to_blth <= :last
