package fr.etagere.shared;

/// How sure a statement about the law is; the surest first. What is unsure is shown as unsure wherever it is used.
public enum Status {
    /// The text was read, or several independent sources agree.
    CERTAIN,
    /// Press, law firm or another secondary source.
    PRESS,
    /// General knowledge, to be checked on the text.
    TO_VERIFY,
    /// Not found, or in doubt.
    UNKNOWN;

    /// The less sure of two.
    public static Status weaker(Status one, Status other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
