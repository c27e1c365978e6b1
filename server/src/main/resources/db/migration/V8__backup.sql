-- A backup, and the restore of one, speak for every organisation at once, and say so: `backup` is no SIRET.
do $$
declare sealed text;
begin
    for sealed in select tablename from pg_policies where schemaname = 'public' and policyname = 'own_organisation' loop
        execute format($policy$create policy backup on %I
            using (current_setting('etagere.organisation', true) = 'backup')
            with check (current_setting('etagere.organisation', true) = 'backup')$policy$, sealed);
    end loop;
end $$;
