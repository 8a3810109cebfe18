select name, setting
from pg_settings
where name in ('fsync', 'synchronous_commit', 'server_encoding', 'max_connections', 'server_version_num')
