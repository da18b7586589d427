create table pilot_group (
    year          smallint not null,
    position      smallint not null,
    name          varchar(300) not null,
    stated_models smallint,
    primary key (year, position)
);

create table pilot_model (
    year         smallint not null,
    number       smallint not null,
    pilot_group  smallint not null,
    row_number   smallint not null,
    name         varchar(1000) not null,
    results      text not null,
    difficulties text not null,
    benefits     text not null,
    cost         varchar(2000) not null,
    note         varchar(2000) not null,
    state        varchar(12) not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED')),
    version      integer not null,
    primary key (year, number),
    foreign key (year, pilot_group) references pilot_group
);

comment on column pilot_model.number is 'The number in its name ("Mô hình 4"), which may skip some';
comment on column pilot_model.row_number is 'Its place in the list (STT)';

create table pilot_lead (
    year     smallint not null,
    number   smallint not null,
    position integer not null,
    unit     varchar(20) not null references org_unit,
    primary key (year, number, position),
    foreign key (year, number) references pilot_model
);

create table pilot_programme (
    year     smallint primary key,
    decision varchar(100)
);
