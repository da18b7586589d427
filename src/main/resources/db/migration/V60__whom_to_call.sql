-- Whom to call for a unit stands on the matrix and on reviews, so what it is told from counts as well.
drop trigger version on account;
create trigger version after insert or update of username, full_name, unit, phone, enabled or delete or truncate on account
    for each statement execute function count_version('people');
create trigger version after insert or update or delete or truncate on account_role
    for each statement execute function count_version('people');
