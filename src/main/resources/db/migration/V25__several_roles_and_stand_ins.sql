create table account_role (
    username varchar(40) not null references account on delete cascade,
    role     varchar(20) not null check (role in ('OFFICER', 'UNIT_HEAD', 'STANDING_OFFICE', 'LEADER', 'ADMINISTRATOR')),
    primary key (username, role)
);

insert into account_role select username, role from account;

alter table account drop column role;
alter table account add column phone varchar(20);
alter table account add column approves_own boolean not null default false;

comment on column account.approves_own is 'The administrator allows this person to approve what they changed themselves';

create table stand_in (
    id       uuid primary key,
    username varchar(40) not null references account on delete cascade,
    unit     varchar(20) not null references org_unit,
    since    date not null,
    until    date not null check (until >= since),
    reason   varchar(1000) not null,
    given_by varchar(100) not null,
    given_at timestamptz not null,
    ended_at timestamptz
);

create index stand_in_unit on stand_in (unit);
create index stand_in_username on stand_in (username);

comment on table stand_in is 'Who types for a unit that is not theirs, from the first to the last day; kept for ever';

-- A session remembers a person of one role.
delete from spring_session;
