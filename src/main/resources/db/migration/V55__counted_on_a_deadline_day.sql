-- A hundred thousand cells are typed on a deadline day, of millions. What counts those of a month finds them by their
-- submission once the database knows of the month, and without looking at each row once it is tidied: both soon, not
-- after one row in ten or in five.
alter table figure set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000,
	autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
alter table figure_change set (autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000,
	autovacuum_vacuum_insert_scale_factor = 0.02);
