-- What was said of rows before, without what the enrolment has: a sender is not told another person's name, birth date or card.
update letter
set findings = regexp_replace(findings, '("code":"IDENTITY_MISMATCH","field":"([^"\\]|\\.)*","expected":")[^"]*"', '$1"')
where findings like '%"IDENTITY_MISMATCH"%';
update payroll_row set note = 'NAME_DIFFERS' where note like 'NAME_DIFFERS: %';
-- Answers that may have told it are written anew.
update payroll_file set ack_due = ack_due + 1
where state = 'taken' and (exists (select 1 from letter l where l.file_id = payroll_file.file_id and l.findings like '%"IDENTITY_MISMATCH"%')
    or exists (select 1 from payroll_row r where r.file_id = payroll_file.file_id and r.note = 'NAME_DIFFERS'));
