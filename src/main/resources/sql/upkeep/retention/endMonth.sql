-- Of another room, removed_month: retention alone says which months it takes the rows of.
update removed_month set ended_at = :now where blth = :blth
