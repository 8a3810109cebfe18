update batch set tariff = :tariff
where scheme = :scheme and blth = :blth and tariff is null and state in ('queued', 'sent', 'accepted', 'stuck')
