-- An entry goes, or is emptied, only after journal_removed names it; its link never.
drop trigger journal_not_changed;
drop trigger journal_not_deleted;
create trigger journal_not_changed before update on journal referencing old row as was new row as will for each row
when (will.entry_id <> was.entry_id or will.at_time <> was.at_time or will.who <> was.who or will.action <> was.action
      or will.subject <> was.subject or will.detail <> '' or will.before_value is not null or will.after_value is not null or will.reason is not null
      or not exists (select 1 from journal_removed m where m.entry_id = was.entry_id))
begin atomic signal sqlstate '45000' set message_text = 'the journal is only ever added to'; end;
create trigger journal_not_deleted before delete on journal referencing old row as was for each row
when (not exists (select 1 from journal_removed m where m.entry_id = was.entry_id))
begin atomic signal sqlstate '45000' set message_text = 'the journal is only ever added to'; end;
create trigger journal_removed_not_changed before update on journal_removed for each row
begin atomic signal sqlstate '45000' set message_text = 'what was removed from the journal is only ever added to'; end;
create trigger journal_removed_not_deleted before delete on journal_removed for each row
begin atomic signal sqlstate '45000' set message_text = 'what was removed from the journal is only ever added to'; end;
