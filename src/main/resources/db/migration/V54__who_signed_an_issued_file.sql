-- As whom a stage of a file was signed: the leader and the organisation sign once each.
alter table issued_file add column signed_as varchar(12) check (signed_as in ('LEADER', 'ORGANISATION'));

-- What was signed before this was kept: the organisation's come behind number and date.
-- Where somebody signed twice, the first one counts.
with signed as (
    select f.report, f.frozen, f.kind, f.stage, case when exists (
            select from issued_file e where e.report = f.report and e.frozen = f.frozen and e.kind = f.kind
                and e.stage < f.stage and e.what in ('Đã điền số, ngày', 'Bản PDF ban hành'))
        then 'ORGANISATION' else 'LEADER' end signed_as
    from issued_file f
    where f.kind = 'pdf' and f.what like 'Đã ký số: %'
), first_of_each as (
    select report, frozen, kind, signed_as, min(stage) stage from signed group by report, frozen, kind, signed_as
)
update issued_file f set signed_as = s.signed_as
from first_of_each s
where f.report = s.report and f.frozen = s.frozen and f.kind = s.kind and f.stage = s.stage;

create unique index issued_file_signed_as on issued_file (report, frozen, signed_as) where signed_as is not null;

comment on column issued_file.signed_as is 'Null where the stage brought no signature';
