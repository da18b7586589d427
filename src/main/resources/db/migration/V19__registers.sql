create table thing_update (
    register     varchar(40) not null,
    thing        varchar(40) not null,
    period       varchar(7) not null,
    save         integer not null check (save > 0),
    unit         varchar(20) not null references org_unit,
    state        varchar(12) not null,
    result       text not null,
    difficulties text not null,
    entered_by   varchar(100) not null,
    entered_at   timestamptz not null,
    primary key (register, thing, period, save)
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
