-- Someone sees the sessions they opened elsewhere, and closes them.
create index visitor_session_by_person on visitor_session ((content ->> 'etagere.person'));
