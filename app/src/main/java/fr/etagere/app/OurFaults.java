package fr.etagere.app;

import fr.etagere.filings.DamagedFiling;
import fr.etagere.lists.DamagedRegister;
import fr.etagere.procurement.DamagedContracts;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Texts;
import fr.etagere.tables.DamagedSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;

/// What a command could not do: a file that is not there (3), a folder that cannot be written (2), or a fault
/// of ours (1), whose trace is shown only when `ETAGERE_TRACE` is set.
final class OurFaults implements CommandLine.IExecutionExceptionHandler {

    private final Surroundings surroundings;

    OurFaults(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, CommandLine.ParseResult parsed) {
        var texts = Texts.of(Lang.FR);
        Throwable cause = fault instanceof UncheckedIOException && fault.getCause() != null ? fault.getCause() : fault;
        if (surroundings.environment().containsKey("ETAGERE_TRACE")) {
            fault.printStackTrace(surroundings.err());
        }
        switch (cause) {
            case NoSuchFileException missing -> {
                surroundings.err().println(texts.get("fault.not-found", missing.getFile()));
                return ExitCode.NOT_FOUND;
            }
            case AccessDeniedException denied -> {
                surroundings.err().println(texts.get("fault.denied", denied.getFile()));
                return ExitCode.INVALID_INPUT;
            }
            case FileSystemException other -> {
                surroundings
                        .err()
                        .println(texts.get(
                                "fault.file", String.valueOf(other.getFile()), String.valueOf(other.getReason())));
                return ExitCode.INVALID_INPUT;
            }
            case DamagedRegister damaged -> {
                surroundings.err().println(texts.get("register.damaged", damaged.file(), damaged.folder()));
                return ExitCode.INVALID_INPUT;
            }
            case DamagedFiling damaged -> {
                surroundings.err().println(texts.get("register.damaged", damaged.file(), damaged.folder()));
                return ExitCode.INVALID_INPUT;
            }
            case DamagedContracts damaged -> {
                surroundings.err().println(texts.get("register.damaged", damaged.file(), damaged.folder()));
                return ExitCode.INVALID_INPUT;
            }
            case DamagedSnapshot damaged -> {
                surroundings.err().println(texts.get("register.damaged", damaged.file(), damaged.folder()));
                return ExitCode.INVALID_INPUT;
            }
            case IOException io -> {
                surroundings.err().println(texts.get("fault.io", String.valueOf(io.getMessage())));
                return ExitCode.INVALID_INPUT;
            }
            default -> {
                surroundings
                        .err()
                        .println(texts.get("fault.ours", cause.getClass().getSimpleName() + " " + cause.getMessage()));
                return ExitCode.OUR_FAULT;
            }
        }
    }
}
