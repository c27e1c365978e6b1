package fr.etagere.architecture.planted.dossier;

/// Breaks the boundary of `dossier` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
