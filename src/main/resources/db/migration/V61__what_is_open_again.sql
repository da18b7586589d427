-- What was opened again for one unit is asked on each page of its forms.
insert into data_version values ('reopenings', 1, pg_current_xact_id());

create trigger version after insert or update or delete or truncate on reopening
    for each statement execute function count_version('reopenings');
