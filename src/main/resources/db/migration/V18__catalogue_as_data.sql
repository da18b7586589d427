alter table measure add column percent boolean not null default false;
update measure set percent = true where name = '%';
alter table measure alter column percent drop default;

comment on column measure.percent is 'A share in hundredths: may be typed with its sign, may be negative, is not usually above 100';

create table service_block (
    code      varchar(20) primary key,
    title     varchar(300) not null,
    position  integer not null,
    total     varchar(80) not null,
    in_person varchar(80) not null,
    online    varchar(80) not null,
    rate      varchar(80) not null
);

insert into service_block
select block,
       case block when 'cong-an' then 'Dịch vụ công thuộc lĩnh vực của Công an'
                  when 'nganh' then 'Dịch vụ công thuộc lĩnh vực của các sở, ngành'
                  else block end,
       row_number() over (order by block),
       'dvc.khoi.' || block || '.tong', 'dvc.khoi.' || block || '.truc-tiep',
       'dvc.khoi.' || block || '.truc-tuyen', 'dvc.khoi.' || block || '.ty-le'
from (select distinct block from essential_service) known;

alter table essential_service add column total varchar(80);
alter table essential_service add column in_person varchar(80);
alter table essential_service add column online varchar(80);
alter table essential_service add column rate varchar(80);

update essential_service
set total = 'dvc.' || code || '.tong', in_person = 'dvc.' || code || '.truc-tiep',
    online = 'dvc.' || code || '.truc-tuyen', rate = 'dvc.' || code || '.ty-le';

alter table essential_service alter column total set not null;
alter table essential_service alter column in_person set not null;
alter table essential_service alter column online set not null;
alter table essential_service alter column rate set not null;
alter table essential_service add foreign key (block) references service_block;

comment on column essential_service.total is 'The indicator that says how many files were received; the others likewise';
