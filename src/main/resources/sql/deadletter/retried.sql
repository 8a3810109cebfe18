-- Of another room, letter: a dead row that is tried again says since when.
update letter set attempts = attempts + 1, state = case when state in ('fixed', 'refused', 'discarded') then 'new' else state end,
    changed_at = :now
where file_id = :file and line = :line
