create table indicator_keeper (
    indicator varchar(80) not null references indicator,
    since     date not null,
    unit      varchar(20) not null references org_unit,
    primary key (indicator, since)
);

comment on table indicator_keeper is 'Who keeps an indicator from a day on; before the first such day it is indicator.keeper';

alter table form_line drop constraint form_line_pkey;
alter table form_line alter column unit drop not null;
alter table form_line add column level varchar(12);
alter table form_line add column for_level varchar(12);
alter table form_line add column valid_from date;
alter table form_line add column valid_to date;
alter table form_line add primary key (form, position);
alter table form_line add check ((unit is null) <> (level is null));
alter table form_line add check (valid_from is null or valid_to is null or valid_from <= valid_to);
create unique index form_line_once on form_line (form, indicator, coalesce(unit, level), coalesce(for_level, ''), coalesce(valid_from, '-infinity'));
create index form_line_indicator on form_line (indicator);

comment on column form_line.level is 'Each unit of this level fills the line in; else the one unit does';
comment on column form_line.for_level is 'The line is filled in for each unit of this level below the one that fills it in';

alter table figure add column form varchar(40);
alter table figure add column submitter varchar(20);

update figure f set form = l.form, submitter = l.unit
from form_line l join entry_form e on e.code = l.form
where l.indicator = f.indicator and l.unit = f.unit
  and e.frequency = case when length(f.period) = 4 then 'YEAR' when f.period like '%-Q%' then 'QUARTER' else 'MONTH' end;

alter table figure_change add column form varchar(40);
alter table figure_change add column submitter varchar(20);

update figure_change c set form = f.form, submitter = f.submitter
from figure f where f.indicator = c.indicator and f.unit = c.unit and f.period = c.period;

create index figure_submission on figure (form, submitter, period);
create index figure_indicator_period on figure (indicator, period);
create index figure_change_submission on figure_change (form, submitter, period, changed_at);

comment on column figure.form is 'The form it was typed in, which with submitter and period names the submission that it stands or falls with';
