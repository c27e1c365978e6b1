-- What the cookie of a browser refers to: it outlives the server. Found by the digest of its name, so that who reads
-- this table cannot pass for anyone; holds texts only; left out of backups.
create table visitor_session (
    digest       char(64)    primary key,
    created_at   timestamptz not null,
    accessed_at  timestamptz not null,
    lasts        bigint      not null check (lasts > 0),
    expires_at   timestamptz not null,
    content      jsonb       not null check (jsonb_typeof(content) = 'object')
);
create index visitor_session_by_end on visitor_session (expires_at);
