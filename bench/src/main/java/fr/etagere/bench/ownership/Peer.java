package fr.etagere.bench.ownership;

import java.sql.SQLException;

/// An engine asked who controls whom. Entities are numbers; `-1` says that there is nobody.
interface Peer extends AutoCloseable {

    String name();

    void load(DrawnStakes stakes) throws SQLException;

    /// What it holds in memory or on disk once loaded, in words.
    String footprint() throws SQLException;

    /// Above each entity, the last of the chain of those that have the majority alone; nobody where the chain runs in
    /// a ring. It is what one recursive query or a walk can say.
    int[] chains() throws SQLException;

    /// Above each entity, who controls it by the majority of votes, alone or through all that it controls already, and
    /// is controlled by nobody else; nobody above itself. Of a ring, one of its members.
    int[] controllers() throws SQLException;

    /// The chain above one entity.
    int chain(int entity) throws SQLException;

    @Override
    void close() throws SQLException;
}
