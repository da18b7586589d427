create table account (
    username  varchar(40) primary key check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    full_name varchar(100) not null,
    role      varchar(20) not null,
    unit      varchar(20) not null references org_unit,
    password  varchar(200) not null,
    enabled   boolean not null
);

create table sign_in_failures (
    username     varchar(100) primary key,
    failures     integer not null,
    last_failure timestamp with time zone not null,
    locked_until timestamp with time zone
);

comment on table sign_in_failures is 'Also names that are no accounts, so that a lock does not tell which names exist';
