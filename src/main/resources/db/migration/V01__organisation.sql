create table org_unit (
    code       varchar(20) primary key,
    name       varchar(200) not null,
    short_name varchar(100) not null,
    level      varchar(12) not null check (level in ('MINISTRY', 'PROVINCE', 'DEPARTMENT', 'SECTOR', 'DISTRICT', 'COMMUNE')),
    parent     varchar(20) references org_unit,
    gso_code   varchar(10),
    valid_from date,
    valid_to   date,
    position   integer not null,
    check (valid_from is null or valid_to is null or valid_from <= valid_to)
);

comment on column org_unit.gso_code is 'Code of the General Statistics Office; names a unit only together with a date, as codes are reused';
comment on column org_unit.valid_from is 'First day; null: since before anything here is recorded';
comment on column org_unit.valid_to is 'Last day; null: still valid';

create index org_unit_parent on org_unit (parent);

create table unit_succession (
    predecessor varchar(20) not null references org_unit,
    successor   varchar(20) not null references org_unit,
    since       date not null,
    note        varchar(200),
    primary key (predecessor, successor)
);
