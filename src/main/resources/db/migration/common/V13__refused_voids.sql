-- Records the insurer would not take back, as it said so last: their rows go on counting as accepted.
create table refused_void (
    file_id    bigint not null,
    line       integer not null,
    code       varchar(200) not null,           -- the insurer's own
    message    varchar(2000) not null,
    times      integer not null,
    refused_at timestamp with time zone not null,
    primary key (file_id, line)
);
