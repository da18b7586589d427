create table reporting_regime (
    frequency varchar(8) not null check (frequency in ('MONTH', 'QUARTER', 'YEAR')),
    since     date not null,
    opens     smallint not null check (opens between 1 and 28),
    cut_off   smallint not null check (cut_off between 1 and 31),
    due       smallint not null check (due between 1 and 31),
    grace     smallint not null check (grace between 0 and 60),
    primary key (frequency, since)
);

comment on table reporting_regime is 'Days of the last month of a period; grace is a number of days after the due day';

alter table submission add column submitted_at timestamptz;
alter table submission add column reviewed_at timestamptz;

update submission set submitted_at = changed_at, reviewed_at = changed_at where state = 'APPROVED';

comment on column submission.submitted_at is 'When it was handed in first, which tells whether it was late';
comment on column submission.reviewed_at is 'When it was last approved or sent back';

create table reopening (
    id     uuid primary key,
    form   varchar(40) not null,
    unit   varchar(20) not null references org_unit,
    period varchar(7) not null,
    until  date not null,
    reason varchar(1000) not null,
    by     varchar(100) not null,
    at     timestamptz not null
);

create index reopening_key on reopening (unit, period, form);

create table submission_move (
    id     uuid primary key,
    form   varchar(40) not null,
    unit   varchar(20) not null references org_unit,
    period varchar(7) not null,
    state  varchar(10) not null,
    reason varchar(1000),
    by     varchar(100) not null,
    at     timestamptz not null
);

create index submission_move_key on submission_move (unit, period, form, at);

create table remark (
    id       uuid primary key,
    form     varchar(40) not null,
    unit     varchar(20) not null references org_unit,
    period   varchar(7) not null,
    cell     varchar(120) not null,
    kind     varchar(11) not null check (kind in ('SENT_BACK', 'EXPLANATION')),
    text     varchar(1000) not null,
    by       varchar(100) not null,
    at       timestamptz not null,
    answered boolean not null
);

create index remark_key on remark (unit, period, form, at);

comment on column remark.answered is 'The unit handed in again after it';

create index submission_not_approved on submission (state) where state <> 'APPROVED';
