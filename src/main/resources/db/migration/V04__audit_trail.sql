create table audit_entry (
    id         uuid primary key,
    at         timestamp with time zone not null,
    person     varchar(100) not null,
    verb       varchar(60) not null,
    thing      varchar(300) not null,
    old_value  text,
    new_value  text
);

create index audit_entry_by_time on audit_entry (at desc);
create index audit_entry_by_thing on audit_entry (thing);
