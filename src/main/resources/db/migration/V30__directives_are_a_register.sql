-- A ledger is a register that goes on through the years: its things have no group, and a number may recur in a year
-- where another series of numbers has it too (in documents the symbol and the issuer).

alter table thing alter column code type varchar(250);
alter table thing_lead alter column thing type varchar(250);
alter table thing_text alter column thing type varchar(250);
alter table thing_update alter column thing type varchar(250);

alter table thing alter column group_position drop not null;
alter table thing add column series varchar(200) not null default '';
alter table thing add column issued date;
alter table thing drop constraint thing_register_year_number_key;
alter table thing add unique (register, year, series, number) deferrable initially deferred;

comment on column thing.year is 'Year of the register; in a ledger the year of issue, 0 where the source does not tell it';
comment on column thing.group_position is 'Null in a ledger, which has no groups';
comment on column thing.series is 'What keeps equal numbers of a year apart: symbol and issuer of a document; else empty';
comment on column thing.issued is 'Day on which a document was issued, null where the source does not tell it';

insert into thing (register, code, year, number, place, series, issued, version)
select 'van-ban', year || '-' || number || '-' || symbol || ' ' || issuer, year, number, number, symbol || ' ' || issuer,
       issued, 0
from directive;

insert into thing_text (register, thing, column_key, text, typed)
select 'van-ban', year || '-' || number || '-' || symbol || ' ' || issuer, t.column_key, t.text, false
from directive, lateral (values ('symbol', symbol),
                                ('kind', case kind when 'LUAT' then 'Luật' when 'CTR' then 'CTr' when 'TTR' then 'TTr'
                                         else kind end),
                                ('issuer', issuer), ('subject', subject), ('note', note)) t (column_key, text)
where t.text <> '';

drop table directive;
