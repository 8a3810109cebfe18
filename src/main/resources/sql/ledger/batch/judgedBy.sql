update payroll_file set tariff = :tariff
where scheme = :scheme and blth = :blth and state = 'taken' and (tariff is null or tariff <> :tariff)
