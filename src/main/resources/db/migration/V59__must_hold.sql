-- Ends a transaction in which something is no longer as it was when it was read.
create function must_hold(holds boolean) returns boolean language plpgsql as $$
begin
	if holds is not true then
		raise exception 'Overtaken' using errcode = 'serialization_failure';
	end if;
	return true;
end
$$;
