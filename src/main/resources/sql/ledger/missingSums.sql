select scheme, count(*) as people from missing where blth = :blth group by scheme
