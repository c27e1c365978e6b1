package fr.etagere.architecture.planted.tables;

/// Breaks the boundary of `tables` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }

    public Class<?> alsoForbidden() {
        return java.sql.Connection.class;
    }
}
