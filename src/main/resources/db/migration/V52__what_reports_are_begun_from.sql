alter table report
    add column template varchar(40),
    add column template_version integer,
    add column begun_from varchar(40) references report,
    add foreign key (template, template_version) references report_template (code, version);

comment on column report.template is 'The template from which it was begun, null if from none';
comment on column report.begun_from is 'The earlier report from which it was begun, null if from none';
