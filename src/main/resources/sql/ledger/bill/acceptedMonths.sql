select distinct blth from batch where state = 'accepted' order by blth
