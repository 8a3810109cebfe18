select way, recipient, language from notice where event = :event
