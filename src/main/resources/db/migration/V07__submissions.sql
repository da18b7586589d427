create table submission (
    form       varchar(40) not null,
    unit       varchar(20) not null references org_unit,
    period     varchar(7) not null,
    state      varchar(10) not null check (state in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED')),
    note       varchar(1000),
    changed_by varchar(100) not null,
    changed_at timestamptz not null,
    version    integer not null,
    primary key (form, unit, period)
);

create index submission_period on submission (period, state);
