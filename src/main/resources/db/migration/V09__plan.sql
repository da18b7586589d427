create table year_plan (
    year     smallint primary key,
    title    varchar(500) not null,
    decision varchar(100)
);

create table task_group (
    year         smallint not null references year_plan,
    position     smallint not null,
    name         varchar(300) not null,
    stated_tasks smallint,
    primary key (year, position)
);

comment on column task_group.stated_tasks is 'How many tasks the issued document says the group has; what is printed is counted';

create table task (
    year           smallint not null,
    number         smallint not null,
    task_group     smallint not null,
    content        text not null,
    leads_text     varchar(500) not null,
    result         text not null,
    deadline_text  varchar(200) not null,
    due            date,
    state          varchar(12) not null check (state in ('NOT_STARTED', 'IN_PROGRESS', 'COMPLETED', 'CARRIED_OVER')),
    note           varchar(2000) not null,
    version        integer not null,
    primary key (year, number),
    foreign key (year, task_group) references task_group
);

create table task_lead (
    year     smallint not null,
    number   smallint not null,
    position integer not null,
    unit     varchar(20) not null references org_unit,
    primary key (year, number, position),
    foreign key (year, number) references task
);
