-- People, their organisations, the dossiers they write, and the trail of what was done.
-- Every table that belongs to an organisation is sealed by the policy at the end: a transaction says which
-- organisation it speaks for, and sees nothing else, whatever the query forgets.

create table organisation (
    siret       char(14)    primary key check (siret ~ '^[0-9]{14}$'),
    name        text        not null check (length(name) between 2 and 300),
    kind        text        not null,
    created_at  timestamptz not null
);

create table person (
    id           uuid        primary key,
    name         text        not null check (length(name) between 1 and 300),
    email        text,
    issuer       text        not null,
    subject      text        not null,
    created_at   timestamptz not null,
    unique (issuer, subject)
);

create table membership (
    person        uuid        not null references person,
    organisation  char(14)    not null references organisation,
    role          text        not null,
    granted_at    timestamptz not null,
    primary key (person, organisation, role)
);

create table dossier (
    id            uuid        primary key,
    organisation  char(14)    not null references organisation,
    title         text        not null check (length(title) between 3 and 300),
    created_by    uuid        not null references person,
    created_at    timestamptz not null
);
create index dossier_by_organisation on dossier (organisation, created_at desc, id);

-- Every saved state of every step, for ever. The last version is the state.
create table step_version (
    dossier       uuid        not null references dossier,
    organisation  char(14)    not null references organisation,
    step          text        not null,
    version       integer     not null check (version > 0),
    content       jsonb       not null,
    author        uuid        not null references person,
    saved_at      timestamptz not null,
    primary key (dossier, step, version)
);

-- Decision files as they were made: bytes, never changed.
create table decision_file (
    dossier       uuid        not null references dossier,
    organisation  char(14)    not null references organisation,
    number        integer     not null check (number > 0),
    as_of         date        not null,
    content       bytea       not null,
    sha256        char(64)    not null,
    author        uuid        not null references person,
    made_at       timestamptz not null,
    primary key (dossier, number)
);

create table approval (
    dossier       uuid        not null,
    organisation  char(14)    not null references organisation,
    number        integer     not null,
    approver      uuid        not null references person,
    approved_at   timestamptz not null,
    primary key (dossier, number),
    foreign key (dossier, number) references decision_file
);

-- What was done, by whom, each line holding the hash of the one before: a line changed or taken out shows.
create table audit_entry (
    organisation  char(14)    not null references organisation,
    sequence      bigint      not null,
    at            timestamptz not null,
    actor         uuid        not null references person,
    action        text        not null,
    subject       text        not null,
    detail        text        not null,
    previous      char(64)    not null,
    hash          char(64)    not null,
    primary key (organisation, sequence)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end $$;

create trigger step_version_append_only before update or delete or truncate on step_version
    for each statement execute function refuse_change();
create trigger decision_file_append_only before update or delete or truncate on decision_file
    for each statement execute function refuse_change();
create trigger approval_append_only before update or delete or truncate on approval
    for each statement execute function refuse_change();
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

do $$
declare sealed text;
begin
    foreach sealed in array array['dossier', 'step_version', 'decision_file', 'approval', 'audit_entry'] loop
        execute format('alter table %I enable row level security', sealed);
        -- The role that owns the tables is the one that works with them: it is held too.
        execute format('alter table %I force row level security', sealed);
        execute format($policy$create policy own_organisation on %I
            using (organisation = current_setting('etagere.organisation', true))
            with check (organisation = current_setting('etagere.organisation', true))$policy$, sealed);
    end loop;
end $$;
