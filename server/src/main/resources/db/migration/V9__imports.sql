-- Files that people bring to be imported: who brought what, how far its reading is, what became of it.
create table import_job (
    id            uuid        primary key,
    organisation  char(14)    not null references organisation,
    author        uuid        not null references person,
    -- Where the file lies: several servers may share a database, and each runs its own.
    place         text        not null,
    kind          text        not null,
    guessed       text        not null,
    name          text        not null check (length(name) between 1 and 300),
    address       text        check (length(address) <= 2000),
    system        text        check (length(system) <= 300),
    size          bigint      not null check (size >= 0),
    sha256        char(64),
    state         text        not null
        check (state in ('TO_CONFIRM', 'WAITING', 'RUNNING', 'DONE', 'REFUSED', 'INTERRUPTED', 'DISCARDED')),
    bytes_read    bigint      not null default 0,
    rows_read     bigint      not null default 0,
    account       jsonb,
    refusal       jsonb,
    fault         text,
    asked_at      timestamptz not null,
    started_at    timestamptz,
    ended_at      timestamptz,
    check ((state = 'DONE') = (account is not null)),
    check (state not in ('WAITING', 'RUNNING', 'DONE') or kind <> '' or address is not null)
);
create index import_job_by_organisation on import_job (organisation, asked_at desc, id);

alter table import_job enable row level security;
alter table import_job force row level security;
create policy own_organisation on import_job
    using (organisation = current_setting('etagere.organisation', true))
    with check (organisation = current_setting('etagere.organisation', true));
create policy backup on import_job
    using (current_setting('etagere.organisation', true) = 'backup')
    with check (current_setting('etagere.organisation', true) = 'backup');
