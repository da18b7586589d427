create table kept_entry (
    indicator varchar(80) not null references indicator,
    unit      varchar(20) not null references org_unit,
    period    varchar(8) not null,
    form      varchar(40) not null,
    submitter varchar(20) not null references org_unit,
    text      varchar(200) not null,
    status    varchar(8) not null check (status in ('REFUSED', 'CONFLICT')),
    sentence  varchar(500) not null,
    seen      timestamptz,
    covers    boolean not null,
    typed_by  varchar(100) not null,
    typed_at  timestamptz not null,
    primary key (indicator, unit, period)
);

create index kept_entry_submission on kept_entry (period, submitter, form);

comment on table kept_entry is 'What was typed into a cell of a sheet and not taken as its figure; it waits to be mended';
comment on column kept_entry.seen is 'When the figure was entered that the officer saw in the cell';
comment on column kept_entry.covers is 'A figure of the same submission stands in the cell; it counts as not filled';
