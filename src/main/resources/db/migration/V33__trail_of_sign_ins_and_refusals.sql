-- The trail tells sign-ins, downloads and refusals too, is searched by words without marks, and counts what strangers repeat.

alter table audit_entry add column words text not null default '';
comment on column audit_entry.words is 'What it is found by: the thing and its unit or person, small letters without marks, blanks between';

-- Lines of before: their key, the unit behind "@", and the person that the key names.
update audit_entry e set words = btrim(regexp_replace(regexp_replace(translate(lower(normalize(concat_ws(' ', e.thing,
        (select u.name || ' ' || u.short_name from org_unit u
         where u.code in (split_part(split_part(e.thing, '@', 2), '/', 1), split_part(e.thing, '/', 1))
         order by u.code = split_part(e.thing, '/', 1) limit 1),
        (select a.full_name from account a where a.username = e.thing)), nfd)), 'đ', 'd'),
    '[\u0300-\u036f]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'));

alter table audit_entry add column search tsvector
    generated always as (array_to_tsvector(string_to_array(words, ' '))) stored;

create index audit_entry_by_words on audit_entry using gin (search);
create index audit_entry_by_person on audit_entry (person, at desc);
create index audit_entry_by_verb on audit_entry (verb, at desc);

-- One row for what was repeated in a day, however often: nobody can fill it.
create table audit_count (
    day      date not null,
    verb     varchar(60) not null,
    person   varchar(100) not null,
    thing    varchar(300) not null,
    address  varchar(60) not null,
    times    bigint not null,
    first_at timestamp with time zone not null,
    last_at  timestamp with time zone not null,
    words    text not null,
    search   tsvector generated always as (array_to_tsvector(string_to_array(words, ' '))) stored,
    primary key (day, verb, person, thing, address)
);

comment on table audit_count is 'Failed sign-ins, lock-outs and refusals; past a number of rows a day the rest of a kind shares one';
comment on column audit_count.person is 'Empty where somebody typed a name that is no account';
comment on column audit_count.address is 'Where it came from; empty where it does not matter, or for the rest';

create index audit_count_by_time on audit_count (last_at desc);
create index audit_count_by_words on audit_count using gin (search);

create view audit_line as
select id::text as id, at, person, verb, thing, old_value, new_value, null::varchar as address, 1::bigint as times, at as first_at, search
from audit_entry
union all
select verb || person || thing || address, last_at, person, verb, thing, null, null, address, times, first_at, search
from audit_count;
