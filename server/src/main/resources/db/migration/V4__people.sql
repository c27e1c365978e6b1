-- Whom a provider of identity said to work for an organisation: an administrator gives roles to these, and to no other.
create table affiliation (
    person        uuid        not null references person,
    organisation  char(14)    not null references organisation,
    email         text,
    uid           text,
    provider      text,
    first_seen    timestamptz not null,
    last_seen     timestamptz not null,
    primary key (person, organisation)
);

alter table affiliation enable row level security;
alter table affiliation force row level security;
create policy own_organisation on affiliation
    using (organisation = current_setting('etagere.organisation', true))
    with check (organisation = current_setting('etagere.organisation', true));
