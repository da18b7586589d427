alter table account add column email varchar(254);

comment on column account.email is 'Where reminders are sent to; null where nobody gave one';

create table reminder (
    id         uuid primary key,
    unit       varchar(20) not null references org_unit,
    period     varchar(7) not null,
    kind       varchar(6) not null check (kind in ('MAIL', 'LETTER')),
    outcome    varchar(8) not null check (outcome in ('SENDING', 'SENT', 'LOGGED', 'REFUSED', 'ISSUED')),
    recipients integer not null check (recipients >= 0),
    detail     varchar(300),
    by         varchar(100) not null,
    at         timestamptz not null
);

create index reminder_period on reminder (period, unit, at);

comment on column reminder.recipients is 'How many addresses it went to';
comment on column reminder.detail is 'Why the mail server refused it, or the number of the letter';

create table letter_form (
    unit       varchar(20) primary key references org_unit,
    superior   text[] not null,
    issuer     text[] not null,
    symbol     varchar(40) not null,
    place      varchar(100) not null,
    authority  text[] not null,
    signer     varchar(100) not null,
    recipients text[] not null
);

comment on table letter_form is 'Letterhead, signer and recipients of the official letters that a unit writes';
