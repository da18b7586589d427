create table access_token (
    id         uuid primary key,
    username   varchar(40) not null references account,
    name       varchar(100) not null,
    scope      varchar(5) not null check (scope in ('READ', 'WRITE')),
    hash       varchar(64) not null unique,
    created_at timestamptz not null,
    expires_on date not null,
    used_at    timestamptz,
    revoked_at timestamptz
);

create index access_token_owner on access_token (username, created_at);

comment on column access_token.hash is 'SHA-256 of the token; the token itself is shown once and kept nowhere';
