-- An entry goes, or is emptied, only after journal_removed names it; its link never.
drop trigger journal_kept on journal;
create function journal_entry_is_kept() returns trigger language plpgsql as $$
begin
    if exists (select 1 from journal_removed m where m.entry_id = old.entry_id) and (tg_op = 'DELETE'
       or new.entry_id = old.entry_id and new.at_time = old.at_time and new.who = old.who and new.action = old.action
          and new.subject = old.subject and new.detail = '' and new.before_value is null and new.after_value is null and new.reason is null) then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    raise exception 'the journal is only ever added to';
end $$;
create trigger journal_kept before update or delete on journal for each row execute function journal_entry_is_kept();
create trigger journal_not_truncated before truncate on journal for each statement execute function journal_is_kept();
create trigger journal_removed_kept before update or delete or truncate on journal_removed for each statement
    execute function journal_is_kept();
