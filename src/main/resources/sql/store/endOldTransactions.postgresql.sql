-- Of hubs of this database: a hub that is frozen in the middle of a transaction loses it.
select pg_terminate_backend(pid) from pg_stat_activity
where datname = current_database() and usename = current_user and application_name = 'iuran-hub'
  and xact_start < now() - ? * interval '1 millisecond'
