select distinct scheme, blth, by_whom from run where state = 'running' order by blth, scheme
