-- What payroll does not know of people whom the insurer is to enrol, as their OPD filled it into the hub's form: an answer a line, by
-- the column of the portal's sheet data_tk_baru. A later form replaces all of a person.
create table new_worker (
    nik      varchar(16) not null,
    field    varchar(40) not null,
    answer   varchar(400) not null,
    taken_at timestamp with time zone not null,
    primary key (nik, field)
);
