-- A decision file is what its hash says, from the first day: no byte of it can be kept under another's hash.
alter table decision_file add constraint decision_file_is_its_hash
    check (sha256 = encode(sha256(content), 'hex'));
alter table decision_file add constraint decision_file_bounded check (length(content) between 2 and 67108864);

-- Numbers follow each other, and a file belongs to the organisation of its dossier.
create function decision_file_follows() returns trigger language plpgsql as $$
begin
    if not exists (select 1 from dossier where id = new.dossier and organisation = new.organisation) then
        raise exception 'a decision is of a dossier of its own organisation';
    end if;
    if new.number <> 1 + coalesce((select max(number) from decision_file where dossier = new.dossier), 0) then
        raise exception 'decision % does not follow', new.number;
    end if;
    return new;
end $$;
create trigger decision_file_follows before insert on decision_file
    for each row execute function decision_file_follows();

-- Whoever made a decision is not the one who approves it, whatever the program says.
create function approval_by_another() returns trigger language plpgsql as $$
declare made_by uuid;
begin
    select author into made_by from decision_file
    where dossier = new.dossier and number = new.number and organisation = new.organisation;
    if made_by is null then
        raise exception 'no such decision';
    end if;
    if made_by = new.approver then
        raise exception 'a decision is approved by another than its author';
    end if;
    return new;
end $$;
create trigger approval_by_another before insert on approval
    for each row execute function approval_by_another();
