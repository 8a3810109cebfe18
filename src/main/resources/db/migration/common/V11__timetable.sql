-- Until when the schedule of a scheme was kept: a run that fell due later was missed.
create table timetable (
    scheme     varchar(100) primary key,
    cron       varchar(200) not null,
    kept_until timestamp with time zone not null
);
