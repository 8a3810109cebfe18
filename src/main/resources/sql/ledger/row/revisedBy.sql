-- A file of which some rows were judged by another tariff than it names is judged whole before its month is sealed.
update payroll_file
set rows_skipped = rows_skipped + :skipped, revised = revised + 1, ack_due = case when carried_from is null then ack_due + 1 else 0 end,
    tariff = case when tariff = cast(:tariff as varchar(64)) then tariff end
where file_id = :file
