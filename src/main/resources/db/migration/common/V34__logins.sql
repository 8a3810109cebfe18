-- A password that somebody else has set ends some time after this.
alter table login add column one_time_since timestamp with time zone;
update login set one_time_since = current_timestamp where must_change;
-- Grows when a login's sessions end without a new password.
alter table login add column epoch integer default 0 not null;
-- The second factor (TOTP): its key, whether it was confirmed, and the last step that was used.
alter table login add column totp_key varchar(64);
alter table login add column totp_on boolean default false not null;
alter table login add column totp_step bigint default 0 not null;

-- Failed logins by a hash of the name as it was typed, whether or not there is such a login, and where they came from.
drop table login_attempt;
create table login_delay (
    name_hash    varchar(64) not null,
    address      varchar(64) not null,
    failures     integer not null,
    last_at      timestamp with time zone not null,
    succeeded_at timestamp with time zone,
    primary key (name_hash, address)
);
