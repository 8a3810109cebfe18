-- Who may do what, and whose sight ends at one OPD.
alter table login add column state varchar(10) default 'active' not null;   -- active, disabled
alter table login add column must_change boolean default false not null;    -- the password was set by somebody else
alter table login add column scheme varchar(100) default '' not null;       -- of an OPD user
alter table login add column opd varchar(255) default '' not null;

-- Failed logins by a hash of the name as it was typed, whether or not there is such a login.
create table login_attempt (
    name_hash varchar(64) primary key,
    failures  integer not null,
    last_at   timestamp with time zone not null
);
