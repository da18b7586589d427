create table attachment (
    id        uuid primary key,
    name      varchar(200) not null,
    kind      varchar(4) not null check (kind in ('PDF', 'PNG', 'JPEG', 'DOCX', 'XLSX')),
    size      bigint not null check (size > 0),
    sha256    bytea not null check (length(sha256) = 32),
    stored_by varchar(100) not null,
    stored_at timestamptz not null
);

create index attachment_by_age on attachment (stored_at);

comment on table attachment is 'A file that somebody attached. What points to it by a foreign key keeps it';

create table attachment_chunk (
    attachment uuid not null references attachment on delete cascade,
    position   integer not null check (position >= 0),
    content    bytea not null check (length(content) between 1 and 262144),
    primary key (attachment, position)
);

-- Files of these kinds are compressed already.
alter table attachment_chunk alter column content set storage external;

create table attachment_verdict (
    attachment uuid primary key references attachment on delete cascade,
    clean      boolean not null,
    said       varchar(200) not null,
    at         timestamptz not null
);

comment on table attachment_verdict is 'What a scanner said of a file; none yet, and nobody gets the file, where there is a scanner';

-- The only way in which a file goes: a day after it was stored, if nothing points to it. The application may run this,
-- and may delete nothing itself. It acts with the rights of its owner.
create function remove_orphan_attachments() returns bigint
    language plpgsql security definer
    set search_path from current
as $$
declare
    kept text;
    removed bigint;
begin
    select string_agg(format(' and not exists (select from %s holder where holder.%I = attachment.id)',
            conrelid::regclass, attname), '')
    into kept
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'attachment'::regclass and confdeltype <> 'c';
    execute 'delete from attachment where stored_at < now() - interval ''1 day''' || coalesce(kept, '');
    get diagnostics removed = row_count;
    return removed;
end
$$;

comment on function remove_orphan_attachments() is 'Removes the files to which nothing points a day after they were stored';
