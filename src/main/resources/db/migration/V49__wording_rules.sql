create table wording_rules (
    version varchar(40) primary key,
    since   date not null unique,
    content text not null
);

comment on table wording_rules is 'How the words of reports follow their figures, from a day on';
comment on column wording_rules.content is 'The rules as JSON';
