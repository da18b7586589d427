alter table report
    alter column period type varchar(12),
    add column superior text[] not null default '{}',
    add column state varchar(10) not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'AGREED', 'ISSUED')),
    add column remark varchar(2000),
    add column changed_by varchar(100),
    add column changed_at timestamptz,
    add column version integer not null default 0;
alter table report alter column superior drop default, alter column version drop default;

comment on column report.remark is 'What the leader wrote who returned it';

update report set state = 'ISSUED' where number is not null and issued is not null;

-- A section is known by its name; its place among the others changes.
alter table report_section
    drop constraint report_section_pkey,
    add primary key (report, file),
    add column version integer not null default 1,
    add column changed_by varchar(100),
    add column changed_at timestamptz;
alter table report_section alter column version drop default;

create table section_version (
    report   varchar(40) not null references report,
    file     varchar(100) not null,
    version  integer not null,
    template text not null,
    saved_by varchar(100),
    saved_at timestamptz,
    primary key (report, file, version)
);

comment on table section_version is 'What a section said at some time; a removed section keeps its versions';

insert into section_version (report, file, version, template) select report, file, version, template from report_section;

create table report_template (
    code    varchar(40) not null,
    version integer not null,
    title   varchar(200) not null,
    span    varchar(10) not null check (span in ('MONTH', 'QUARTER', 'HALF', 'TO_DATE', 'YEAR', 'SPAN')),
    content text not null,
    made_by varchar(100),
    made_at timestamptz not null,
    primary key (code, version)
);

comment on column report_template.span is 'How long a period the reports are for that are made from it';
comment on column report_template.content is 'Formal parts, sections and appendices as JSON';

create table signatory (
    id        uuid primary key,
    unit      varchar(20) not null references org_unit,
    name      varchar(100) not null,
    authority text[] not null,
    since     date not null,
    until     date,
    check (until is null or since <= until)
);

comment on table signatory is 'Who signs the reports of a unit, and by which authority';
