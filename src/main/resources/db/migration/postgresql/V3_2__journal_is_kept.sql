create function journal_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is only ever added to';
end $$;
create trigger journal_kept before update or delete or truncate on journal for each statement execute function journal_is_kept();
create trigger journal_link_kept before update or delete or truncate on journal_link for each statement execute function journal_is_kept();
