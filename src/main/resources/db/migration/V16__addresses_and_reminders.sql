alter table account add column email varchar(254);

comment on column account.email is 'Where reminders are sent to; null where nobody gave one';
