-- Tokens by which programs act for an organisation. The token itself is kept nowhere: its hash is.
create table api_token (
    id            uuid        primary key,
    organisation  char(14)    not null references organisation,
    name          text        not null check (length(name) between 3 and 100),
    sha256        char(64)    not null unique,
    scopes        text[]      not null,
    per_second    integer     not null check (per_second between 1 and 5000),
    acts_as       uuid        not null references person,
    created_by    uuid        not null references person,
    created_at    timestamptz not null,
    expires_at    timestamptz not null check (expires_at > created_at),
    revoked_at    timestamptz
);
create index api_token_by_organisation on api_token (organisation, created_at desc);

-- What a write was answered, for a day, so that the same write sent twice is done once.
create table api_answer (
    token         uuid        not null references api_token,
    organisation  char(14)    not null references organisation,
    key           text        not null check (length(key) between 1 and 255),
    request       char(64)    not null,
    status        integer     not null,
    headers       jsonb       not null,
    body          bytea       not null,
    answered_at   timestamptz not null,
    primary key (token, key)
);
create index api_answer_by_age on api_answer (organisation, answered_at);

do $$
declare sealed text;
begin
    foreach sealed in array array['api_token', 'api_answer'] loop
        execute format('alter table %I enable row level security', sealed);
        execute format('alter table %I force row level security', sealed);
        execute format($policy$create policy own_organisation on %I
            using (organisation = current_setting('etagere.organisation', true))
            with check (organisation = current_setting('etagere.organisation', true))$policy$, sealed);
    end loop;
end $$;
