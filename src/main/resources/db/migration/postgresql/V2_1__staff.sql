-- Most rows are of people without a NIP; they need no place among those who have one.
drop index payroll_row_staff;
create index payroll_row_staff on payroll_row (blth, nip) where nip is not null;
