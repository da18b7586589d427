create table measure (
    name    varchar(40) primary key,
    counted boolean not null
);

comment on column measure.counted is 'Things that are counted; prose writes 1 to 9 of them as 01 to 09';

create table indicator (
    code        varchar(80) primary key,
    section     varchar(20) not null,
    name        varchar(300) not null,
    measure     varchar(40) not null references measure,
    kind        varchar(8) not null check (kind in ('FLOW', 'STOCK', 'RATE', 'DERIVED')),
    decimals    smallint not null check (decimals between 0 and 6),
    keeper      varchar(20) not null references org_unit,
    numerator   varchar(80),
    denominator varchar(80),
    formula     text,
    headline    smallint,
    position    integer not null
);

create table essential_service (
    code     varchar(60) primary key,
    name     varchar(300) not null,
    block    varchar(20) not null,
    position integer not null,
    keeper   varchar(20) not null references org_unit
);

create table target (
    indicator  varchar(80) not null references indicator,
    year       smallint not null,
    setter     varchar(30) not null,
    comparison varchar(8) not null check (comparison in ('AT_LEAST', 'AT_MOST')),
    value      numeric not null,
    source     varchar(300),
    primary key (indicator, year, setter)
);

create table entry_form (
    code      varchar(40) primary key,
    title     varchar(300) not null,
    frequency varchar(8) not null check (frequency in ('MONTH', 'QUARTER', 'YEAR')),
    position  integer not null
);

create table form_line (
    form       varchar(40) not null references entry_form,
    indicator  varchar(80) not null references indicator,
    unit       varchar(20) not null references org_unit,
    compulsory boolean not null,
    position   integer not null,
    primary key (form, indicator, unit)
);

create table figure (
    indicator   varchar(80) not null references indicator,
    unit        varchar(20) not null references org_unit,
    period      varchar(7) not null,
    value       numeric,
    none_arisen boolean not null,
    note        varchar(500),
    entered_by  varchar(100) not null,
    entered_at  timestamptz not null,
    version     integer not null,
    primary key (indicator, unit, period),
    check (none_arisen = (value is null))
);

create index figure_unit_period on figure (unit, period);

create table figure_change (
    id          uuid primary key,
    indicator   varchar(80) not null,
    unit        varchar(20) not null,
    period      varchar(7) not null,
    old_value   varchar(40),
    new_value   varchar(40),
    note        varchar(500),
    changed_by  varchar(100) not null,
    changed_at  timestamptz not null
);

create index figure_change_key on figure_change (indicator, unit, period, changed_at);
