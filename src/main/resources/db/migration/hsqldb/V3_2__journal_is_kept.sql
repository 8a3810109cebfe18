create trigger journal_not_changed before update on journal for each row
begin atomic signal sqlstate '45000' set message_text = 'the journal is only ever added to'; end;
create trigger journal_not_deleted before delete on journal for each row
begin atomic signal sqlstate '45000' set message_text = 'the journal is only ever added to'; end;
create trigger journal_link_not_changed before update on journal_link for each row
begin atomic signal sqlstate '45000' set message_text = 'the journal is only ever added to'; end;
create trigger journal_link_not_deleted before delete on journal_link for each row
begin atomic signal sqlstate '45000' set message_text = 'the journal is only ever added to'; end;
