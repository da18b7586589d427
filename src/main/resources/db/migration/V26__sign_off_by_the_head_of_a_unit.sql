alter table reporting_regime add column sign_off boolean not null default false;

comment on column reporting_regime.sign_off is 'The head of a unit has to agree before something is handed in';

alter table submission drop constraint submission_state_check;
alter table submission add constraint submission_state_check
    check (state in ('DRAFT', 'WITH_HEAD', 'SUBMITTED', 'SENT_BACK', 'APPROVED'));
