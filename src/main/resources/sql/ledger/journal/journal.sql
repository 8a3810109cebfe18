insert into journal (at_time, who, action, subject, detail, before_value, after_value, reason)
values (?, ?, ?, ?, ?, ?, ?, ?)
