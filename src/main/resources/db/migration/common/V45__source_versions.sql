-- How a source was configured when files of it were read. Written once; a row of the ledger is read by nothing else.
create table source_version (
    digest        varchar(64) primary key,
    source        varchar(100) not null,
    configuration varchar(1000000) not null,    -- JSON
    since         timestamp with time zone not null
);
-- Null of a refused file, and of one that was read before versions were kept, as long as its source has no configuration.
alter table payroll_file add column source_version varchar(64);
