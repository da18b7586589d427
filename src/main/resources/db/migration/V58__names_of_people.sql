-- What people are called, and who stood in for whom, is told on each page that says who typed something.
insert into data_version values ('people', 1, pg_current_xact_id());

create trigger version after insert or update of username, full_name or delete or truncate on account
    for each statement execute function count_version('people');
create trigger version after insert or update or delete or truncate on stand_in
    for each statement execute function count_version('people');
