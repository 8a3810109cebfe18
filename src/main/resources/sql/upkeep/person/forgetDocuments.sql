-- Of another room, proposal: what was asked for names the person who is to be erased.
update proposal set document = '{}' where document like :like and (deed = 'erasure' or state in ('done', 'rejected'))
