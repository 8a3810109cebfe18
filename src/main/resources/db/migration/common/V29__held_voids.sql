-- Who vanished from a file and is not voided, since a row in force whose person cannot be told may be theirs.
create table held_void (
    file_id  bigint  not null,
    line     integer not null,
    by_file  bigint  not null,
    by_line  integer not null,
    primary key (file_id, line)
);
create index held_void_by on held_void (by_file, by_line);
