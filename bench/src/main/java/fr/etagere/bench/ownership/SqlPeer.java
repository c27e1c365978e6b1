package fr.etagere.bench.ownership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The same SQL for two engines. A recursive query follows one majority holder after another, from the ends down so
/// that a ring is never entered. Votes that several controlled companies have together cannot be summed inside a
/// recursive query (no aggregate over its own rows), so the whole question is asked round after round: sum by group,
/// follow, group again, until nothing moves.
abstract class SqlPeer implements Peer {

    private static final String DOWN = """
            with recursive down(entity, top) as (
                select l.held, l.holder from %1$s l
                 where not exists (select 1 from %1$s u where u.held = l.holder)
                 union all
                select l.held, d.top from down d join %1$s l on l.holder = d.entity)
            select entity, top from down""";

    private static final String UP = """
            with recursive up(entity, steps) as (
                select holder, 1 from stake where held = ? and votes > ?
                 union all
                select s.holder, u.steps + 1 from up u join stake s on s.held = u.entity
                 where s.votes > ? and u.steps < 1000)
            select entity from up order by steps desc limit 1""";

    /// Tops that others have the majority in, each with the top of those others.
    private static final String MAJORITIES = """
            create %s table by_group as
            select s.held, m.top as holder
              from stake s join member t on t.entity = s.held and t.top = s.held
                           join member m on m.entity = s.holder
             where m.top <> s.held
             group by s.held, m.top having sum(s.votes) > %d""";

    /// Entities that hang from no end: rings and what is below them.
    private static final String ASTRAY = """
            with recursive above(entity, above) as (
                select b.held, b.holder from by_group b
                 where not exists (select 1 from settled s where s.entity = b.held)
                 union
                select a.entity, b.holder from above a join by_group b on b.held = a.above)
            select a.entity, min(a.above) from above a
             where exists (select 1 from above r where r.entity = a.above and r.above = a.above)
             group by a.entity""";

    private final int majority;
    private final String unlogged;
    private int entities;
    private @Nullable Connection opened;
    private @Nullable PreparedStatement prepared;

    /// @param unlogged what makes a table cheap to write, if the engine has it
    SqlPeer(int majority, String unlogged) {
        this.majority = majority;
        this.unlogged = unlogged;
    }

    abstract Connection open() throws SQLException;

    /// Copies the stakes in by the engine's own fast way.
    abstract void copy(Connection connection, DrawnStakes stakes) throws SQLException;

    /// What is worth doing once a table is filled.
    abstract String settle(String table);

    @Override
    public void load(DrawnStakes stakes) throws SQLException {
        entities = stakes.entities();
        opened = open();
        run("create " + unlogged + " table stake (holder int not null, held int not null, votes int not null)");
        copy(opened, stakes);
        run("create index held_by on stake (held)");
        run(settle("stake"));
    }

    @Override
    public int[] chains() throws SQLException {
        run("create " + unlogged + " table alone as select held, holder from stake where votes > " + majority);
        run(settle("alone"));
        int[] tops = nobody();
        fill(DOWN.formatted("alone"), tops);
        run("drop table alone");
        return tops;
    }

    @Override
    public int chain(int entity) throws SQLException {
        if (prepared == null) {
            prepared = connection().prepareStatement(UP);
        }
        prepared.setInt(1, entity);
        prepared.setInt(2, majority);
        prepared.setInt(3, majority);
        try (ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? rows.getInt(1) : -1;
        }
    }

    @Override
    public int[] controllers() throws SQLException {
        run("create " + unlogged + " table member as select entity, entity as top from generate_series(0, "
                + (entities - 1) + ") g(entity)");
        run(settle("member"));
        while (round()) {
            run(settle("member"));
        }
        int[] tops = nobody();
        fill("select entity, top from member where top <> entity", tops);
        run("drop table member");
        return tops;
    }

    private boolean round() throws SQLException {
        run(MAJORITIES.formatted(unlogged, majority));
        run(settle("by_group"));
        if (count("by_group") == 0) {
            run("drop table by_group");
            return false;
        }
        run("create " + unlogged + " table settled as " + DOWN.formatted("by_group"));
        run("insert into settled " + ASTRAY);
        run(settle("settled"));
        run(
                "create " + unlogged + " table next_member as"
                        + " select m.entity, coalesce(s.top, m.top) as top from member m left join settled s on s.entity = m.top");
        run("drop table member");
        run("alter table next_member rename to member");
        run("drop table by_group");
        run("drop table settled");
        return true;
    }

    private int[] nobody() {
        int[] tops = new int[entities];
        Arrays.fill(tops, -1);
        return tops;
    }

    private void fill(String query, int[] tops) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                tops[rows.getInt(1)] = rows.getInt(2);
            }
        }
    }

    private long count(String table) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    final String text(String query) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() {
        if (opened == null) {
            throw new IllegalStateException("not loaded");
        }
        return opened;
    }

    @Override
    public void close() throws SQLException {
        if (prepared != null) {
            prepared.close();
            prepared = null;
        }
        if (opened != null) {
            opened.close();
            opened = null;
        }
    }
}
