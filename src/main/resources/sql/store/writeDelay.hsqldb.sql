select property_value from information_schema.system_properties where property_name = 'hsqldb.write_delay'
