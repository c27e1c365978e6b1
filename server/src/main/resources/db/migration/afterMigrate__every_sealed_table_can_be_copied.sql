-- A backup, and the restore of one, speak for every organisation at once, and say so: `backup` is no SIRET. After each
-- migration, because a table may be made after the others were let be copied.
do $$
declare sealed text;
begin
    for sealed in
        select tablename from pg_policies where schemaname = 'public' and policyname = 'own_organisation'
        except
        select tablename from pg_policies where schemaname = 'public' and policyname = 'backup'
    loop
        execute format($policy$create policy backup on %I
            using (current_setting('etagere.organisation', true) = 'backup')
            with check (current_setting('etagere.organisation', true) = 'backup')$policy$, sealed);
    end loop;
end $$;
