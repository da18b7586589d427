-- Nobody but whoever may run this function takes lines from the trail away, and none that is younger than two years.
-- It acts with the rights of its owner; who may run it is granted by whoever runs the server.

create function remove_old_audit_entries(before date) returns bigint
    language plpgsql security definer
    set search_path from current
as $$
declare
    removed bigint;
    counted bigint;
begin
    if before is null or before > current_date - interval '2 years' then
        raise exception 'the trail is kept for two years: nothing after % may be removed',
            (current_date - interval '2 years')::date;
    end if;
    delete from audit_entry where at < before;
    get diagnostics removed = row_count;
    delete from audit_count where day < before;
    get diagnostics counted = row_count;
    insert into audit_entry (id, at, person, verb, thing, old_value, new_value, words)
    values (gen_random_uuid(), now(), session_user, 'xóa nhật ký cũ', 'nhật ký trước ngày ' || to_char(before, 'DD/MM/YYYY'),
        null, (removed + counted) || ' dòng', 'nhat ky truoc ngay ' || to_char(before, 'DD MM YYYY'));
    return removed + counted;
end
$$;

revoke execute on function remove_old_audit_entries(date) from public;

comment on function remove_old_audit_entries(date) is 'Removes lines of the audit trail from before a day that lies two years back or more, and notes that it did';
