package fr.etagere.imports;

/// Where an import stands.
public enum State {
    /// The file is here; someone has to say what it is.
    TO_CONFIRM,
    /// Another one of the organisation is being read, or two of others.
    WAITING,
    RUNNING,
    DONE,
    /// The file was refused whole, with reasons.
    REFUSED,
    /// The server stopped, or failed, before the end: nothing was kept, and it can be run again.
    INTERRUPTED,
    /// Someone gave it up before it was read.
    DISCARDED;

    /// Whether nothing more happens to it by itself.
    public boolean ended() {
        return switch (this) {
            case TO_CONFIRM, DONE, REFUSED, INTERRUPTED, DISCARDED -> true;
            case WAITING, RUNNING -> false;
        };
    }
}
