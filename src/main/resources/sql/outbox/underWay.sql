select distinct scheme from run where state = 'running' and blth = :blth and (:scheme = '' or scheme = :scheme) order by scheme
