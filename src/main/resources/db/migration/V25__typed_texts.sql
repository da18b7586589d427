-- A pack brings back texts that officers typed; they are printed letter for letter, not read as Markdown.
alter table task add column result_typed boolean not null default false;

alter table pilot_model add column results_typed boolean not null default false;
alter table pilot_model add column difficulties_typed boolean not null default false;
