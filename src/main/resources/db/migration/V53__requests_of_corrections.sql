create table correction_request (
    id          uuid primary key,
    report      varchar(40) not null references report,
    indicator   varchar(80) not null references indicator,
    unit        varchar(20) not null references org_unit,
    period      varchar(12) not null,
    submitter   varchar(20) not null references org_unit,
    printed     varchar(40) not null,
    wanted      varchar(40) not null,
    reason      varchar(1000) not null,
    asked_by    varchar(100) not null,
    asked_at    timestamptz not null,
    proposed    boolean,
    answer      varchar(1000),
    answered_by varchar(100),
    answered_at timestamptz,
    check ((proposed is null) = (answered_at is null))
);

create unique index correction_request_open_once on correction_request (indicator, unit, period) where answered_at is null;
create index correction_request_submitter on correction_request (submitter) where answered_at is null;

comment on table correction_request is 'That the standing office asks the unit that typed a figure to propose a correction of it';
comment on column correction_request.submitter is 'The unit that typed the figure, which answers';
comment on column correction_request.proposed is 'Whether the unit proposed a correction; null while it has not answered';
