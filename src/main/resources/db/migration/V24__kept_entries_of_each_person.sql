-- Of two who typed into a cell what was not taken, neither loses it to the other.
alter table kept_entry drop constraint kept_entry_pkey;
alter table kept_entry add primary key (indicator, unit, period, typed_by);

-- The reasons why cells were left blank, looked for by period.
create index remark_explanation on remark (period) where kind = 'EXPLANATION' and not answered;
