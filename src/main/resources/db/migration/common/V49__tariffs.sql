-- All that amounts of a month follow from, kept once under the digest of its text, whatever configuration says later.
create table tariff (
    digest        varchar(64) primary key,
    document      varchar(1000000) not null,
    reconstructed boolean not null,             -- written down only after the fact, from what configuration said by then
    kept_at       timestamp with time zone not null
);
-- By which one a batch was sealed, and by which one the rows of a file were judged last.
alter table batch add column tariff varchar(64);
alter table payroll_file add column tariff varchar(64);
