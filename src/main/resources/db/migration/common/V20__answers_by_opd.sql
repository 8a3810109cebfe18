-- Below outgoing/<source>/: where a file is answered. Empty but for files of OPD folders that need, or were given, one of their own.
alter table payroll_file add column answer_folder varchar(255) default '' not null;
