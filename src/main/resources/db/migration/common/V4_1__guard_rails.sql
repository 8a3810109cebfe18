-- A run that went over a limit is held, with its reasons, until somebody releases or cancels it or a later run looks again (lapsed).
alter table run add column decided_by varchar(100);
alter table run add column decided_at timestamp with time zone;
alter table run add column decision varchar(1000);

create table run_reason (
    run_id   bigint not null,
    number   integer not null,
    what     varchar(30) not null,              -- the setting without "guard."
    most     varchar(20) not null,              -- the limit; '' where there is no figure
    found    varchar(300) not null,             -- percent with two decimals, or an OPD
    primary key (run_id, number)
);
