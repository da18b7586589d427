create table section_task (
    report     varchar(40) not null references report,
    file       varchar(100) not null,
    unit       varchar(20) not null references org_unit,
    due        date not null,
    wanted     varchar(1000) not null,
    state      varchar(10) not null check (state in ('DRAFT', 'SUBMITTED', 'SENT_BACK', 'APPROVED')),
    note       varchar(1000),
    template   text not null,
    version    integer not null,
    asked_by   varchar(100) not null,
    changed_by varchar(100) not null,
    changed_at timestamptz not null,
    primary key (report, file)
);

create index section_task_unit on section_task (unit, state);

comment on table section_task is 'That a unit writes a section of a report; its states are those of what units hand in';
comment on column section_task.template is 'What the unit has written so far; it comes into the report when it is taken over';

create table section_comment (
    id     uuid primary key,
    report varchar(40) not null references report,
    file   varchar(100) not null,
    text   varchar(2000) not null,
    by     varchar(100) not null,
    at     timestamptz not null
);

create index section_comment_section on section_comment (report, file, at);
