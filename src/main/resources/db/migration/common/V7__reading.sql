-- Where the columns of a file stand, what its sender should know of it, and which file it is a copy of.
alter table payroll_file add column layout varchar(20000);
alter table payroll_file add column remarks varchar(100000);
alter table payroll_file add column same_as bigint;
create index payroll_file_copies on payroll_file (same_as);
