package fr.etagere.app;

/// The exit codes scripts lean on.
final class ExitCode {

    static final int DONE = 0;
    static final int OUR_FAULT = 1;
    static final int INVALID_INPUT = 2;
    static final int NOT_FOUND = 3;
    static final int VERIFICATION_FAILED = 4;

    private ExitCode() {}
}
