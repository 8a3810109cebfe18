-- Rows that are updated leave room on their page, so that the new version stays beside the old one and no index changes.
alter table payroll_row set (fillfactor = 85);
alter table letter set (fillfactor = 80);
alter table batch set (fillfactor = 50);
alter table payroll_file set (fillfactor = 50);
alter table enrolment_npp set (fillfactor = 50);
