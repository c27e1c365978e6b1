package fr.etagere.api;

import fr.etagere.accounts.Actor;
import fr.etagere.shared.Lang;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.servlet.function.ServerRequest;

/// One call let in: who calls, with what body.
///
/// @param actor who acts by the token
/// @param body the whole body, within its bound; empty when the operation takes none, or reads it
///     by itself
record Call(ServerRequest request, Token token, Actor actor, Lang lang, byte[] body) {

    /// A parameter; empty when absent or blank.
    Optional<String> param(String name) {
        return request.param(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    String part(String name) {
        return request.pathVariable(name);
    }

    /// A part of the path that should be an identifier; empty when it is not one.
    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(part(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Answer problem(ProblemType type, Object... arguments) {
        return Problem.of(type, lang, arguments);
    }

    /// A parameter read, or why it was not.
    sealed interface Given<T> {
        record Is<T>(Optional<T> value) implements Given<T> {}

        record Not<T>(Answer problem) implements Given<T> {}
    }

    /// A day; four digits of year are enough for any law.
    Given<LocalDate> day(String name) {
        Optional<String> written = param(name);
        if (written.isEmpty()) {
            return new Given.Is<>(Optional.empty());
        }
        try {
            if (written.get().matches("\\d{4}-\\d{2}-\\d{2}")) {
                return new Given.Is<>(Optional.of(LocalDate.parse(written.get())));
            }
        } catch (DateTimeParseException e) {
            return malformed(name, written.get());
        }
        return malformed(name, written.get());
    }

    /// A whole number between bounds.
    Given<Integer> number(String name, int least, int most) {
        Optional<String> written = param(name);
        if (written.isEmpty()) {
            return new Given.Is<>(Optional.empty());
        }
        if (!written.get().matches("\\d{1,9}")) {
            return malformed(name, written.get());
        }
        int value = Integer.parseInt(written.get());
        return value < least || value > most ? malformed(name, written.get()) : new Given.Is<>(Optional.of(value));
    }

    <T> Given<T> malformed(String name, String value) {
        String shown = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return new Given.Not<>(problem(ProblemType.PARAMETER, name, shown));
    }
}
