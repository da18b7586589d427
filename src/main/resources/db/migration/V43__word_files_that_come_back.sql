create table returned_word (
    id         uuid primary key,
    report     varchar(40) not null references report,
    sent       char(64) not null references frozen_report,
    attachment uuid not null references attachment,
    by         varchar(100) not null,
    at         timestamptz not null
);

create index returned_word_report on returned_word (report, at);

comment on column returned_word.sent is 'What the file was made of when it was handed out';

create table issued_scan (
    report     varchar(40) not null references issued_report,
    attachment uuid not null references attachment,
    by         varchar(100) not null,
    at         timestamptz not null,
    primary key (report, attachment)
);

comment on table issued_scan is 'The paper as it was signed by hand and stamped';

create table follow_up (
    report varchar(40) primary key references report,
    about  varchar(40) not null references issued_report,
    kind   varchar(10) not null check (kind in ('REPLACE', 'CORRECT')),
    reason varchar(2000) not null,
    by     varchar(100) not null,
    at     timestamptz not null
);

comment on table follow_up is 'That a report is to replace or correct one that was issued; it does so when it is issued itself';
