create table progress_update (
    form         varchar(40) not null,
    thing        varchar(40) not null,
    period       varchar(7) not null,
    unit         varchar(20) not null references org_unit,
    state        varchar(20) not null,
    result       varchar(10000) not null,
    difficulties varchar(10000) not null,
    reviewed     text,
    entered_by   varchar(100) not null,
    entered_at   timestamptz not null,
    version      integer not null,
    primary key (form, thing, period)
);

create index progress_update_submission on progress_update (form, unit, period);

comment on column progress_update.reviewed is 'What it said when the standing office last looked at it, if that was something else';

create table correction (
    id           uuid primary key,
    indicator    varchar(80) not null references indicator,
    unit         varchar(20) not null references org_unit,
    period       varchar(7) not null,
    old_value    varchar(40) not null,
    new_value    varchar(40) not null,
    reason       varchar(1000) not null,
    proposed_by  varchar(100) not null,
    proposed_at  timestamptz not null,
    accepted     boolean,
    decided_by   varchar(100),
    decided_at   timestamptz,
    answer       varchar(1000),
    check ((accepted is null) = (decided_at is null))
);

create index correction_figure on correction (indicator, unit, period, proposed_at);
create index correction_open on correction (proposed_at) where accepted is null;
