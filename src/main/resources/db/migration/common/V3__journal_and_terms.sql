-- What a deed changed, and the reason somebody gave.
alter table journal add column before_value varchar(4000);
alter table journal add column after_value varchar(4000);
alter table journal add column reason varchar(2000);
create index journal_subject on journal (subject);

-- The chain over the journal: each entry in its place, with the hash of all before it. Only ever added to.
create table journal_link (
    place    bigint primary key,                -- 1, 2, 3 ... without a gap
    entry_id bigint not null unique,
    hash     varchar(64) not null
);

-- Which hub may work on this database: each one that begins to gets the next term, and one with an older term may not go on.
create table leadership (
    only_one integer primary key,               -- always 1
    term     bigint not null,
    holder   varchar(300) not null,
    since    timestamp with time zone not null
);
insert into leadership (only_one, term, holder, since) values (1, 0, '', current_timestamp);
