-- Who handed in a file of this name last.
select who, at_time from journal
where action = 'file uploaded' and subject = :subject and at_time <= :until
order by entry_id desc
fetch first 1 rows only
