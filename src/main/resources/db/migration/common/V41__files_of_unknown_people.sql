-- Files that named more unknown NIKs than honest ones do: told once, and until somebody of the city has looked.
create table unknown_people (
    file_id bigint primary key,
    people  integer not null,
    told_at timestamp with time zone not null,
    seen_by varchar(100),
    seen_at timestamp with time zone
);
