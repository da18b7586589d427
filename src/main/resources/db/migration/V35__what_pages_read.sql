-- What a page adds up is read from the index alone, and what has its period in front serves the list of years.
drop index figure_indicator_period;
create index figure_indicator_period on figure (indicator, period, unit) include (value, form, submitter);
drop index figure_unit_period;
create index figure_period_unit on figure (period, unit);

create table data_version (
    subject varchar(20) primary key,
    version bigint not null,
    writer  xid8 not null
);

comment on table data_version is 'Counts up with each transaction that changes what is seldom changed, so that what was read of it can be kept';

insert into data_version values ('catalogue', 1, pg_current_xact_id()), ('figures', 1, pg_current_xact_id());

-- Once in a transaction is enough: nobody else sees what lies between.
create function count_version() returns trigger language plpgsql as $$
begin
    update data_version set version = version + 1, writer = pg_current_xact_id()
    where subject = tg_argv[0] and writer <> pg_current_xact_id();
    return null;
end
$$;

create trigger version after insert or update or delete or truncate on measure
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on indicator
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on indicator_keeper
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on service_block
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on essential_service
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on target
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on entry_form
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on form_line
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on org_unit
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on unit_succession
    for each statement execute function count_version('catalogue');
create trigger version after insert or update or delete or truncate on reporting_regime
    for each statement execute function count_version('catalogue');

-- A figure in a form changes with its submission; what is left are those in none, corrections, and packs.
create trigger version_of_new after insert on figure
    for each row when (new.form is null) execute function count_version('figures');
create trigger version_of_changed after update on figure
    for each row when (old.form is null or new.form is null) execute function count_version('figures');
create trigger version_of_removed after delete on figure
    for each row when (old.form is null) execute function count_version('figures');
create trigger version_of_all after truncate on figure
    for each statement execute function count_version('figures');
create trigger version after insert or update or delete on correction
    for each statement execute function count_version('figures');
create trigger version after insert or update or delete on imported_pack
    for each statement execute function count_version('figures');
