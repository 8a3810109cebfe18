-- Of another room, removed_month: retention alone says which months it takes the rows of.
insert into removed_month (blth, begun_at) values (:blth, :now)
