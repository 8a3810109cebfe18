update enrolment_request set state = 'taken' where request_id = :request and state = 'asked'
