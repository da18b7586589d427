-- The first months of a year are periods too: "2026-10T" has a letter more than a month.

alter table figure alter column period type varchar(8);
alter table figure_change alter column period type varchar(8);
alter table correction alter column period type varchar(8);
alter table report alter column period type varchar(8);
