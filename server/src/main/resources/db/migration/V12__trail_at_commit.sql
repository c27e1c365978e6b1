-- A line of the trail is put down when it is said, and linked to the one before by the commit itself: whoever writes
-- holds the trail of their organisation for no longer than the disk takes, however long the rest of their work is, and
-- takes it last. A line put down is always linked: there is no commit without its deferred triggers.

-- Nothing stays here past a commit: it need not outlive a crash.
create unlogged table trail_line (
    id            bigint generated always as identity primary key,
    organisation  char(14)    not null,
    at            timestamptz not null,
    actor         uuid        not null,
    action        text        not null,
    subject       text        not null,
    detail        text        not null,
    hashed        text        not null
);
comment on column trail_line.hashed is
    'What the hash takes after the number, as fr.etagere.audit.Trail writes it: each part is preceded by its length, in
    UTF-16 units, which only the caller can count.';

alter table trail_line enable row level security;
alter table trail_line force row level security;
create policy own_organisation on trail_line
    using (organisation = current_setting('etagere.organisation', true))
    with check (organisation = current_setting('etagere.organisation', true));

create function link_trail_line() returns trigger language plpgsql as $$
declare
    last_number bigint;
    last_hash   char(64);
    number      text;
begin
    perform 1 from organisation where siret = new.organisation for no key update;
    -- A statement of its own: it sees what was written while the one above waited.
    select sequence, hash into last_number, last_hash from audit_entry
        where organisation = new.organisation order by sequence desc limit 1;
    last_number := coalesce(last_number, 0) + 1;
    last_hash := coalesce(last_hash, repeat('0', 64));
    number := last_number::text;
    insert into audit_entry (organisation, sequence, at, actor, action, subject, detail, previous, hash)
    values (new.organisation, last_number, new.at, new.actor, new.action, new.subject, new.detail, last_hash,
        encode(sha256(convert_to(
            '64:' || last_hash || '14:' || new.organisation || length(number) || ':' || number || new.hashed, 'UTF8')),
            'hex'));
    delete from trail_line where id = new.id;
    return null;
end $$;

create constraint trigger linked_at_commit after insert on trail_line
    deferrable initially deferred for each row execute function link_trail_line();
