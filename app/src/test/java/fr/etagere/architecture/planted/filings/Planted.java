package fr.etagere.architecture.planted.filings;

/// Breaks the boundary of `filings` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
