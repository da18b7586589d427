-- A hundred thousand cells are typed on a deadline day, of millions: known and tidied after one in fifty, not one
-- in five, so that what counts the cells of a month finds them by their submission.
alter table figure set (autovacuum_analyze_scale_factor = 0.01, autovacuum_vacuum_scale_factor = 0.02,
	autovacuum_vacuum_insert_scale_factor = 0.02);
alter table figure_change set (autovacuum_analyze_scale_factor = 0.01, autovacuum_vacuum_insert_scale_factor = 0.02);
