create table submission_scan (
    attachment uuid primary key references attachment,
    form       varchar(80) not null,
    unit       varchar(80) not null,
    period     varchar(20) not null,
    place      integer not null check (place > 0),
    unique (form, unit, period, place)
);

comment on table submission_scan is 'The signed scans of a form, each in the place of the one before it';
comment on column submission_scan.place is 'Of two who replace the same scan at once, the second meets the first';
