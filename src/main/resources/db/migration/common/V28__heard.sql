-- What came back to attempts at a batch that did not end at once with a receipt: the last few, in short, nothing personal.
-- status is 0 where nothing came; form is that of the answer or the kind of the silence.
create table batch_heard (
    batch_id  bigint                   not null,
    number    integer                  not null,
    heard_at  timestamp with time zone not null,
    asked     varchar(20)              not null,
    status    integer                  not null,
    form      varchar(20)              not null,
    seen      varchar(400)             not null,
    primary key (batch_id, number)
);
