select "version" from "flyway_schema_history"
where "version" is not null and "success" = true
order by "installed_rank" desc
fetch first 1 row only
