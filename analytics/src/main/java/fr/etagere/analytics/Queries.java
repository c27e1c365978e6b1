package fr.etagere.analytics;

import fr.etagere.tables.TableEngine.By;

/// The questions, in SQL. Each reads `scoped`, which [#SCOPE] makes of the contracts that are asked about.
final class Queries {

    /// Values: digital only, buyer as asked (five times).
    static final String SCOPE = """
            with scoped as (
              select *
                from contracts
               where (not ?::boolean or digital = 'YES')
                 and (   ?::varchar is null
                      or buyer = ?::varchar
                      or buyer = 'FR-INSEE-' || ?::varchar
                      or (length(?::varchar) = 9 and starts_with(buyer, 'FR-INSEE-' || ?::varchar)))
            )
            """;

    static final String TOTALS = SCOPE + """
            , names as (select supplier, min(name) as name from lines group by supplier)
            select scoped.party
                 , any_value(names.name) as name
                 , count(*) as contracts
                 , count(*) filter (where amount is null) as without_amount
                 , coalesce(sum(amount), 0) as amount
              from scoped
              left join names on names.supplier = scoped.party
             group by scoped.party
             order by amount desc, scoped.party nulls last
            """;

    /// In force on the day: an end is not before it, a notification not after it. The decision is due before notice.
    /// Values: those of the scope, then the first and the last day of an end, the first again.
    static final String RENEWALS = SCOPE + """
            , ending as (
              select amount
                   , notice_months
                   , (notified + to_months(months))::date - 1 as ends
                from scoped
               where notified is not null
                 and months is not null
                 and (notified + to_months(months))::date - 1 between ?::date and ?::date
                 and notified <= ?::date
            )
            select strftime((ends - to_months(coalesce(notice_months, 0)))::date, '%Y-%m') as month
                 , count(*) as contracts
                 , count(*) filter (where amount is null) as without_amount
                 , coalesce(sum(amount), 0) as amount
              from ending
             group by month
             order by month
            """;

    private Queries() {}

    static String parts(By by) {
        return money(by) + """
                select dest, sum(amount) as amount
                  from money
                 where dest is not null
                 group by dest
                 order by amount desc, dest
                """;
    }

    /// Index of the known, of the known by year, and bounds when the unknown goes all apart or all to the largest.
    static String indices(By by) {
        return money(by) + """
                , known as (select * from money where dest is not null)
                , sums as (select dest, sum(amount)::double as s from known group by dest)
                , largest as (select dest from sums order by s desc, dest limit 1)
                , apart as (
                  select s from sums union all select amount::double as s from money where dest is null
                )
                , together as (
                  select sum(amount)::double as s
                    from money
                   group by coalesce(dest, (select dest from largest))
                )
                , years as (
                  select year, sum(s * s) * 10000 / pow(sum(s), 2) as index
                    from (select year, dest, sum(amount)::double as s from known where year is not null group by all)
                   group by year
                )
                select 'index' as what, null::integer as year, sum(s * s) * 10000 / pow(sum(s), 2) as value from sums
                union all
                select 'least', null, sum(s * s) * 10000 / pow(sum(s), 2) from apart
                union all
                select 'most', null, sum(s * s) * 10000 / pow(sum(s), 2) from together
                union all
                select 'year', year, index from years
                """;
    }

    static String counts(By by) {
        return money(by) + """
                select coalesce(sum(amount), 0) as total
                     , coalesce(sum(amount) filter (where dest is null), 0) as unknown
                     , count(*) as counted
                     , (select count(*) from scoped where amount is null) as without_amount
                  from money
                """;
    }

    private static String money(By by) {
        return SCOPE + """
                , money as (
                  select %s as dest, amount, year(notified)::integer as year
                    from scoped
                   where amount > 0
                )
                """.formatted(column(by));
    }

    private static String column(By by) {
        return switch (by) {
            case SUPPLIER -> "party";
            case CONTROLLER -> "controller";
            case COUNTRY -> "country";
        };
    }
}
