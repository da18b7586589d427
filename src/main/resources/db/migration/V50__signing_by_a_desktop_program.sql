-- That the signing program on somebody's desktop may fetch one report and bring it back signed.
create table signing_ticket (
    id          uuid primary key,
    report      varchar(40) not null references report,
    username    varchar(40) not null references account,
    fetch_hash  char(64) not null unique,
    return_hash char(64) not null unique,
    frozen      char(64) not null references frozen_report,
    steps       integer not null,
    file        char(64) not null,
    begun_at    timestamptz not null,
    expires_at  timestamptz not null,
    calls       integer not null default 0,
    used_at     timestamptz,
    refusal     varchar(500)
);

create index signing_ticket_open on signing_ticket (report, username) where used_at is null;

comment on column signing_ticket.fetch_hash is 'SHA-256 of the secret in the address of the file; the secret itself is kept nowhere';
comment on column signing_ticket.return_hash is 'SHA-256 of the secret in the address that takes the signed file';
comment on column signing_ticket.steps is 'How many steps the report had gone when it began; one more, and the ticket is void';
comment on column signing_ticket.file is 'SHA-256 of the file that is to be signed; another signature, and the ticket is void';
comment on column signing_ticket.refusal is 'Why what came back last was not taken, in the words of the reader';
