-- What the role of the application may do with the tables, which belong to the role that migrates. It owns nothing
-- and defines nothing. A trail takes new lines and keeps the old ones; what waits for an answer takes the answer,
-- and what is counted its number.
-- Run after each migration, so that a new table is granted with it.
do $$
declare
	trails constant text[] := array['audit_entry', 'figure_change', 'submission_move', 'reopening', 'thing_update',
			'imported_pack', 'section_version', 'report_template', 'frozen_report', 'signing_step', 'issued_report',
			'imported_pack', 'section_version', 'report_template', 'frozen_report', 'signing_step', 'issued_report',
			'issued_file', 'issued_cell', 'dispatch', 'section_comment', 'attachment', 'attachment_chunk',
			'attachment_verdict', 'submission_scan', 'returned_word', 'issued_scan', 'follow_up'];
	answered constant text[] := array['correction', 'correction_request', 'remark', 'reminder', 'audit_count',
			'signing_ticket'];
	application constant text := '${application}';
	each text;
begin
	if application in ('', current_user) then
		return;
	end if;
	-- Two replicas that start at once would change the same lines of the catalogue.
	perform pg_advisory_xact_lock(6, 2022);
	execute format('grant usage on schema %I to %I', current_schema(), application);
	execute format('grant usage on all sequences in schema %I to %I', current_schema(), application);
	for each in select tablename from pg_tables where schemaname = current_schema() loop
		execute format('grant select, insert, update, delete on %I to %I', each, application);
		if each = any (trails) then
			execute format('revoke update, delete on %I from %I', each, application);
		elsif each = any (answered) then
			execute format('revoke delete on %I from %I', each, application);
		end if;
	end loop;
	for each in select viewname from pg_views where schemaname = current_schema() loop
		execute format('grant select on %I to %I', each, application);
	end loop;
	-- Takes lines away that are older than the trail must be kept; it can do nothing else.
	if exists (select from pg_roles where rolname = 'dean06_retention') then
		execute format('grant usage on schema %I to dean06_retention', current_schema());
		execute 'grant execute on function remove_old_audit_entries(date) to dean06_retention';
	end if;
	execute format('revoke insert, update, delete on flyway_schema_history from %I', application);
end $$;
