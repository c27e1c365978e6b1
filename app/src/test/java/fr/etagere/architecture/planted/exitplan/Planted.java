package fr.etagere.architecture.planted.exitplan;

/// Breaks the boundary of `exitplan` on purpose: the architecture test must see it.
public class Planted {
    public Class<?> forbidden() {
        return fr.etagere.architecture.planted.app.Program.class;
    }
}
