-- What an insurer's refusal says as its own code, so that letters can be grouped by it; '' where a rule says enough.
alter table letter add column cause varchar(200) default '' not null;
-- What corrections in force put into the row when it was taken in, in words.
alter table letter add column remark varchar(400);

-- Every version of a row's corrected cells. letter.edits is a copy of the latest, for all who read rows.
create table letter_edit (
    file_id   bigint not null,
    line      integer not null,
    version   integer not null,
    edits     varchar(100000) not null,         -- JSON, column -> cell, all that differ from the file's
    author    varchar(100) not null,            -- a login, or "correction n"
    reason    varchar(1000) not null,
    edited_at timestamp with time zone not null,
    primary key (file_id, line, version)
);
insert into letter_edit (file_id, line, version, edits, author, reason, edited_at)
select l.file_id, l.line, 1, l.edits,
       coalesce((select j.who from journal j where j.entry_id = (
           select max(k.entry_id) from journal k where k.action = 'row edited'
             and k.subject = 'row ' || cast(l.file_id as varchar(20)) || '-' || cast(l.line as varchar(20)))), 'hub'),
       coalesce((select substring(j.detail from 1 for 1000) from journal j where j.entry_id = (
           select max(k.entry_id) from journal k where k.action = 'row edited'
             and k.subject = 'row ' || cast(l.file_id as varchar(20)) || '-' || cast(l.line as varchar(20)))), ''),
       l.changed_at
from letter l
where l.edits is not null;

-- Who is at work on a row, and until when nobody else is.
create table letter_hold (
    file_id    bigint not null,
    line       integer not null,
    owner      varchar(100) not null,
    taken_at   timestamp with time zone not null,
    held_until timestamp with time zone not null,
    primary key (file_id, line)
);

-- Each retry. Its outcome is null as long as it can be read from the row's batch or letter.
create table letter_attempt (
    file_id      bigint not null,
    line         integer not null,
    attempt      integer not null,
    who          varchar(100) not null,
    made_at      timestamp with time zone not null,
    edit_version integer not null,              -- 0 for the file's own cells
    job_id       bigint,
    outcome      varchar(12),                   -- dead, parked, pending, sent, accepted, refused, skipped, superseded
    code         varchar(30),
    message      varchar(2000),                 -- the insurer's own words
    batch_id     bigint,
    receipt_id   varchar(200),
    primary key (file_id, line, attempt)
);
create unique index letter_attempt_job on letter_attempt (job_id, file_id, line);
