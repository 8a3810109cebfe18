-- An answer that is due is written under the names of a file's copies too.
update payroll_file set ack_due = ack_due + 1
where file_id = (select c.same_as from payroll_file c where c.claim = :claim and c.state = 'refused')
