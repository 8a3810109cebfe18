-- What changed of a month after its list was printed, as arrears in a person's row of a later month: a corrected row, the row that
-- carries it, the wage between them, and the iuran of it, as the books have it and as the insurer counts it. Who was refused is not here.
create table rapel (
    batch_id          bigint not null,          -- the correction's
    file_id           bigint not null,
    line              integer not null,
    npp               varchar(20) not null,
    nik               varchar(16) not null,
    blth              integer not null,         -- that was corrected
    in_blth           integer not null,         -- that carries it
    in_batch          bigint not null,
    in_file           bigint not null,
    in_line           integer not null,
    base              bigint not null,          -- rupiah of wage, new less old
    book_jkk          bigint not null,
    book_jkm          bigint not null,
    book_jht_employer bigint not null,
    book_jht_worker   bigint not null,
    book_jp_employer  bigint not null,
    book_jp_worker    bigint not null,
    list_jkk          bigint not null,
    list_jkm          bigint not null,
    list_jht_employer bigint not null,
    list_jht_worker   bigint not null,
    list_jp_employer  bigint not null,
    list_jp_worker    bigint not null,
    primary key (batch_id, file_id, line)
);
create index rapel_in_row on rapel (in_file, in_line);
create index rapel_person on rapel (nik);
create index rapel_in_month on rapel (npp, in_blth);
create index rapel_month on rapel (npp, blth);
