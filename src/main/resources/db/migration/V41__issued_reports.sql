alter table account_role drop constraint account_role_role_check;
alter table account_role add constraint account_role_role_check check (role in ('OFFICER', 'UNIT_HEAD', 'STANDING_OFFICE',
    'LEADER', 'CLERK', 'ADMINISTRATOR'));

-- What lies before the leader, and is issued if the leader agrees.
create table frozen_report (
    sha256      char(64) primary key,
    report      varchar(40) not null references report,
    content     bytea not null,
    frozen_by   varchar(100),
    frozen_at   timestamptz not null
);

comment on column frozen_report.sha256 is 'Of the canonical JSON: document, figures with their cells and approvals, registers, templates';
comment on column frozen_report.content is 'The canonical JSON, gzip';

create index frozen_report_report on frozen_report (report, frozen_at);

create table signing_step (
    id     uuid primary key,
    report varchar(40) not null references report,
    step   varchar(10) not null check (step in ('SUBMIT', 'SEND_BACK', 'AGREE', 'ISSUE', 'REPLACE', 'CORRECT', 'WITHDRAW')),
    sha256 char(64) references frozen_report,
    remark varchar(4000),
    by     varchar(100) not null,
    at     timestamptz not null
);

create index signing_step_report on signing_step (report, at);

create table issued_report (
    report    varchar(40) primary key references report,
    unit      varchar(20) not null references org_unit,
    symbol    varchar(40) not null,
    year      integer not null,
    number    integer not null,
    issued    date not null,
    code      varchar(12) not null unique,
    frozen    char(64) not null references frozen_report,
    replaces  varchar(40) references issued_report,
    corrects  varchar(40) references issued_report,
    issued_by varchar(100),
    issued_at timestamptz not null,
    unique (unit, symbol, year, number)
);

comment on column issued_report.code is 'Printed on the last page; whoever types it finds the report';

create table issued_file (
    report varchar(40) not null references report,
    frozen char(64) not null references frozen_report,
    stage  integer not null,
    kind   varchar(4) not null check (kind in ('docx', 'pdf')),
    what   varchar(100) not null,
    bytes  bytea not null,
    sha256 char(64) not null,
    kept_by varchar(100),
    kept_at timestamptz not null,
    primary key (report, frozen, kind, stage)
);

comment on column issued_file.stage is 'Later stages add signatures to the same bytes; the last one holds';

-- Which figures an issued report prints, and the cells that they come from.
create table issued_cell (
    report    varchar(40) not null references issued_report,
    figure    varchar(200) not null,
    printed   varchar(100) not null,
    indicator varchar(80) not null,
    unit      varchar(20) not null,
    period    varchar(12) not null,
    primary key (report, figure, indicator, unit, period)
);

create index issued_cell_cell on issued_cell (indicator, unit, period);

create table dispatch (
    id      uuid primary key,
    report  varchar(40) not null references issued_report,
    to_whom varchar(300) not null,
    channel varchar(100) not null,
    sha256  char(64) not null,
    note    varchar(1000),
    by      varchar(100) not null,
    at      timestamptz not null
);

comment on table dispatch is 'What was sent to whom, when and by which channel';
