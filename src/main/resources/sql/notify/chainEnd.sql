-- The journal's chain is the order in which things happened: nothing is put in before its end any more.
select coalesce(max(place), 0) from journal_link
