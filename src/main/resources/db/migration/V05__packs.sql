create table imported_pack (
    name        varchar(60) primary key,
    title       varchar(200) not null,
    imported_at timestamptz not null
);
