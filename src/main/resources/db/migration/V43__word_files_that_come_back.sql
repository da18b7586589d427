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
