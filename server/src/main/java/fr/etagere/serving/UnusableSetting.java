package fr.etagere.serving;

/// A setting that cannot be used as it is: its message names it and says what to write, and never shows a secret.
final class UnusableSetting extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnusableSetting(String message) {
        super(message);
    }

    UnusableSetting(String message, Throwable cause) {
        super(message, cause);
    }
}
