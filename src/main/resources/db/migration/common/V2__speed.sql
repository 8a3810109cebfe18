-- What the hub keeps in memory of enrolments and of rows holds as long as these two stand as they stood.
alter table enrolment_npp add column version integer default 0 not null;
alter table payroll_file add column revised integer default 0 not null;

-- Who may have rows under more than one scheme in a month: a run looks at these. One too many does no harm.
create table shared_person (
    blth integer not null,
    nik  varchar(16) not null,
    primary key (blth, nik)
);
insert into shared_person (blth, nik)
select r.blth, r.nik
from payroll_row r
join payroll_file f on f.file_id = r.file_id
where r.nik is not null
group by r.blth, r.nik
having count(distinct f.scheme) > 1;
