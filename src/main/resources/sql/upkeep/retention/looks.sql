select ended_at, who, result, failure from retention_look order by look_id desc fetch first 20 rows only
