-- A line of the trail, in one call: everyone of an organisation waits for its trail, so that nothing is asked and
-- answered between taking it and writing it. What `fr.etagere.audit.Trail` says of a hash holds here: each part is
-- preceded by its length, in UTF-16 units, which only the caller can count; `rest` is what follows the number.
create function trail_line(
    siret char(14), said_at timestamptz, by_actor uuid, act text, about text, details text, rest text)
    returns void language plpgsql as $$
declare
    last_number bigint;
    last_hash   char(64);
    number      text;
begin
    perform 1 from organisation where organisation.siret = trail_line.siret for no key update;
    -- A statement of its own: it sees what was written while the one above waited.
    select sequence, hash into last_number, last_hash from audit_entry
        where organisation = trail_line.siret order by sequence desc limit 1;
    last_number := coalesce(last_number, 0) + 1;
    last_hash := coalesce(last_hash, repeat('0', 64));
    number := last_number::text;
    insert into audit_entry (organisation, sequence, at, actor, action, subject, detail, previous, hash)
    values (trail_line.siret, last_number, said_at, by_actor, act, about, details, last_hash,
        encode(sha256(convert_to(
            '64:' || last_hash || '14:' || trail_line.siret || length(number) || ':' || number || rest, 'UTF8')),
            'hex'));
end $$;
