create table register_year (
    register varchar(40) not null,
    year     integer not null,
    title    text,
    decision varchar(100),
    version  integer not null,
    primary key (register, year)
);

comment on table register_year is 'A register of a year, as a document issued it; which registers there are, the modules say';

create table register_group (
    register varchar(40) not null,
    year     integer not null,
    position integer not null,
    name     varchar(300) not null,
    stated   integer,
    primary key (register, year, position),
    foreign key (register, year) references register_year
);

comment on column register_group.stated is 'How many things the issued document says the group has; what is printed is counted';

create table thing (
    register       varchar(40) not null,
    code           varchar(40) not null,
    year           integer not null,
    number         integer not null,
    place          integer not null,
    group_position integer not null,
    due            date,
    stated         varchar(12) check (stated in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'CARRIED_OVER')),
    completed      date,
    carried_over   date,
    withdrawn      date,
    version        integer not null,
    primary key (register, code),
    unique (register, year, number) deferrable initially deferred,
    foreign key (register, year, group_position) references register_group
);

comment on column thing.code is 'Names it for good, whatever number it gets';
comment on column thing.number is 'The number in its name ("Mô hình 4"), which may skip some';
comment on column thing.place is 'Its place in the list (STT)';
comment on column thing.stated is 'How far the document says it is that it came with; how far it is now is derived';

create table thing_lead (
    register varchar(40) not null,
    thing    varchar(40) not null,
    position integer not null,
    unit     varchar(20) not null references org_unit,
    primary key (register, thing, position),
    foreign key (register, thing) references thing
);

create table thing_text (
    register   varchar(40) not null,
    thing      varchar(40) not null,
    column_key varchar(20) not null,
    text       text not null,
    typed      boolean not null,
    primary key (register, thing, column_key),
    foreign key (register, thing) references thing
);

comment on column thing_text.typed is 'An officer typed it: printed letter for letter, not read as Markdown';

insert into register_year select 'nhiem-vu', year, title, decision, 0 from year_plan;
insert into register_year select 'mo-hinh', year, null, decision, 0 from pilot_programme;

insert into register_group select 'nhiem-vu', year, position, name, stated_tasks from task_group;
insert into register_group select 'mo-hinh', year, position, name, stated_models from pilot_group;

insert into thing
select 'nhiem-vu', year || '-' || number, year, number, number, task_group, due, state, null, null, null, version
from task;
insert into thing
select 'mo-hinh', year || '-' || number, year, number, row_number, pilot_group, null, state, null, null, null, version
from pilot_model;

insert into thing_lead select 'nhiem-vu', year || '-' || number, position, unit from task_lead;
insert into thing_lead select 'mo-hinh', year || '-' || number, position, unit from pilot_lead;

insert into thing_text
select 'nhiem-vu', year || '-' || number, t.column_key, t.text, false
from task, lateral (values ('content', content), ('leads_text', leads_text), ('result', result),
                           ('deadline_text', deadline_text), ('note', note)) t (column_key, text)
where t.text <> '';
insert into thing_text
select 'mo-hinh', year || '-' || number, t.column_key, t.text, false
from pilot_model, lateral (values ('name', name), ('results', results), ('difficulties', difficulties),
                                  ('benefits', benefits), ('cost', cost), ('note', note)) t (column_key, text)
where t.text <> '';

create table thing_update (
    register     varchar(40) not null,
    thing        varchar(40) not null,
    period       varchar(7) not null,
    save         integer not null check (save > 0),
    unit         varchar(20) not null references org_unit,
    state        varchar(12) not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'CARRIED_OVER')),
    result       text not null,
    difficulties text not null,
    entered_by   varchar(100) not null,
    entered_at   timestamptz not null,
    primary key (register, thing, period, save),
    foreign key (register, thing) references thing
);

create index thing_update_submission on thing_update (register, unit, period);

comment on table thing_update is 'What a unit reported on a thing for a month: a row for each save, the last of which holds';
comment on column thing_update.register is 'Also the form under which updates are handed in';

-- Of what was overwritten only the words were kept in which the reviewer had read it: the label of the state,
-- the result behind a full stop, the difficulties behind their name. Who saved it stands in the audit trail.
insert into thing_update
select u.form, u.thing, u.period, 1, u.unit, coalesce(label.state, u.state),
       case when words.rest like '. %' then substr(words.rest, 3) when label.state is null then u.reviewed else '' end,
       case when words.rest like ' Khó khăn: %' then substr(words.rest, 12) else '' end,
       coalesce(saved.person, u.entered_by), coalesce(saved.at, least(s.reviewed_at, u.entered_at))
from progress_update u
    left join submission s on s.form = u.form and s.unit = u.unit and s.period = u.period
    left join (values ('nhiem-vu', 'NOT_STARTED', 'Chưa thực hiện'), ('nhiem-vu', 'IN_PROGRESS', 'Đang thực hiện'),
                      ('nhiem-vu', 'COMPLETED', 'Đã hoàn thành'),
                      ('nhiem-vu', 'CARRIED_OVER', 'Chuyển tiếp sang năm sau'),
                      ('mo-hinh', 'NOT_STARTED', 'Chưa triển khai'), ('mo-hinh', 'IN_PROGRESS', 'Đang triển khai'),
                      ('mo-hinh', 'COMPLETED', 'Đã hoàn thành')) label (form, state, words)
        on label.form = u.form and starts_with(u.reviewed, label.words)
    left join lateral (select substr(u.reviewed, length(label.words) + 1)) words (rest) on true
    left join lateral (select person, at from audit_entry
                       where verb = 'cập nhật tiến độ'
                         and thing = u.form || '/' || u.thing || '@' || u.unit || '/' || u.period
                         and new_value = u.reviewed and at < u.entered_at
                       order by at desc limit 1) saved on true
where u.reviewed is not null;

insert into thing_update
select form, thing, period, case when reviewed is null then 1 else 2 end, unit, state, result, difficulties, entered_by,
       entered_at
from progress_update;

drop table progress_update;
drop table task_lead, task, task_group, year_plan;
drop table pilot_lead, pilot_model, pilot_group, pilot_programme;
