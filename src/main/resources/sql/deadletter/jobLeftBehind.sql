-- What came to nothing, for whoever wants to look.
select file_id, line, wave, outcome, code from retry_item
where job_id = :job and outcome in ('dead', 'refused', 'parked', 'held', 'gone')
order by number
fetch first 1000 rows only
