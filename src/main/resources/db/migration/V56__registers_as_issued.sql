-- The registers of a year as they were issued change with packs only, and every list and what units owe begins with them.
insert into data_version values ('registers', 1, pg_current_xact_id());

create trigger version after insert or update or delete or truncate on register_year
    for each statement execute function count_version('registers');
create trigger version after insert or update or delete or truncate on register_group
    for each statement execute function count_version('registers');
create trigger version after insert or update or delete or truncate on thing
    for each statement execute function count_version('registers');
create trigger version after insert or update or delete or truncate on thing_lead
    for each statement execute function count_version('registers');
create trigger version after insert or update or delete or truncate on thing_text
    for each statement execute function count_version('registers');
