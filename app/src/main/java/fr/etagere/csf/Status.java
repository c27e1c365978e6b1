package fr.etagere.csf;

/// How sure a line of the framework's data is; the words are those of the doctrine.
public enum Status {
    /// Text read, or several concordant sources.
    CERTAIN,
    /// Secondary source, one reading only.
    PRESS,
    TO_VERIFY,
    UNKNOWN
}
