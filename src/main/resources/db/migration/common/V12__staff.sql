-- Rows by the NIP in them. Only sponsored schemes look for a row that way, so only their rows are here, and all others do
-- without a place in an index. Whether the row still names that NIP is asked of the row.
create table staff_row (
    blth    integer not null,
    nip     varchar(18) not null,
    file_id bigint not null,
    line    integer not null,
    primary key (blth, nip, file_id, line)
);
insert into staff_row (blth, nip, file_id, line)
select blth, nip, file_id, line
from payroll_row
where nip is not null;
drop index payroll_row_staff;
