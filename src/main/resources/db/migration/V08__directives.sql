create table directive (
    number  integer not null,
    symbol  varchar(40) not null,
    issuer  varchar(150) not null,
    year    smallint not null,
    kind    varchar(10) not null,
    issued  date,
    subject varchar(1000) not null,
    note    varchar(500),
    primary key (number, symbol, issuer, year)
);

comment on table directive is 'Numbers start again at 01 each year, so a document is named by number, symbol, issuer and year';
comment on column directive.year is 'Year of issue; 0 where the source does not tell it';
