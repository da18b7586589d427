create table report (
    code         varchar(40) primary key,
    period       varchar(7) not null,
    unit         varchar(20) not null references org_unit,
    counted_from date not null,
    counted_to   date not null,
    kind         varchar(60) not null,
    number       integer,
    symbol       varchar(40) not null,
    issued       date,
    issuer       text[] not null,
    place        varchar(100) not null,
    subject      text[] not null,
    addressees   text[] not null,
    authority    text[] not null,
    signer       varchar(100) not null,
    recipients   text[] not null,
    numbering    varchar(10) not null check (numbering in ('AS_ISSUED', 'DECREE_30')),
    check (counted_from <= counted_to)
);

comment on column report.number is 'Null until the document is numbered';
comment on column report.numbering is 'How appendices are numbered: 01, 02 as issued, or I, II by Nghị định 30/2020/NĐ-CP';

create table report_section (
    report   varchar(40) not null references report,
    position integer not null,
    file     varchar(100) not null,
    template text not null,
    primary key (report, position)
);

create table report_appendix (
    report        varchar(40) not null references report,
    position      integer not null,
    content       varchar(10) not null check (content in ('TASKS', 'MODELS')),
    title         text[] not null,
    enclosed_with varchar(500) not null,
    primary key (report, position)
);
