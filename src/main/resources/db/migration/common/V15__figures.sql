-- What took a look at every row of a month, as it was counted last. Only ever a copy: what is lost here is counted anew.
create table figure (
    what   varchar(40) not null,
    scheme varchar(100) not null,
    blth   integer not null,
    stamp  varchar(2000) not null,              -- of the books it was counted from; '' where they changed meanwhile
    figure varchar(1000000) not null,           -- JSON
    primary key (what, scheme, blth)
);
