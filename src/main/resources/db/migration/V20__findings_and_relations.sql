create table finding_acceptance (
    id           uuid primary key,
    finding      uuid not null,
    year         integer not null,
    rule         varchar(40) not null,
    place        text not null,
    said         text not null,
    against      text not null,
    reason       varchar(1000) not null,
    accepted_by  varchar(100) not null,
    accepted_at  timestamptz not null,
    withdrawn_by varchar(100),
    withdrawn_at timestamptz,
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create unique index finding_acceptance_once on finding_acceptance (finding) where withdrawn_at is null;

comment on column finding_acceptance.finding is 'Made of year, rule, place and both values: with another value it is another finding';

create table indicator_relation (
    position  integer primary key,
    indicator varchar(80) not null references indicator,
    relation  varchar(12) not null check (relation in ('EQUAL', 'AT_MOST', 'SUM_OF', 'NEVER_FALLS')),
    others    text not null,
    reason    text not null
);

comment on table indicator_relation is 'What a pack says must hold between indicators; a check compares them';
