-- Of another room, enrolment_request: workers that were asked for before.
delete from enrolment_request where asked_at < :before
