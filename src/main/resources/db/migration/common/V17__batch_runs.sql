-- Where the rows of a batch lie in their file: between these lines, among rows of other batches, or of none. A row that has left its
-- batch leaves its place here as it is. No two runs of a batch share a line.
create table batch_run (
    batch_id  bigint not null,
    from_line integer not null,
    to_line   integer not null,
    file_id   bigint not null,
    primary key (batch_id, from_line)
);
insert into batch_run (batch_id, file_id, from_line, to_line)
select batch_id, file_id, min(line), max(line)
from payroll_row
where batch_id is not null
group by batch_id, file_id;
