package fr.etagere.imports;

import fr.etagere.accounts.Actor;
import fr.etagere.shared.Violation;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One file brought to be imported.
///
/// @param siret the organisation it was brought for
/// @param author who brought it, by name
/// @param kind what someone said it is; empty until then
/// @param guessed what its content looks like; empty when it cannot be told
/// @param name the file's, or the last part of its address; shown, never a path
/// @param address where it was fetched; null when it was sent
/// @param system the system that a bill of materials is of; null when nobody said
/// @param size bytes; 0 until it is here
/// @param sha256 of its bytes; null until it is here
/// @param bytesRead of its reading, or of its coming while it is being fetched
/// @param account once it is done
/// @param refusal why it was refused
/// @param fault by which number the log tells what went wrong; null when nothing did
public record Job(
        UUID id,
        String siret,
        UUID authorId,
        String author,
        Optional<Kind> kind,
        Optional<Kind> guessed,
        String name,
        @Nullable String address,
        @Nullable String system,
        long size,
        @Nullable String sha256,
        State state,
        long bytesRead,
        long rowsRead,
        Optional<Account> account,
        List<Violation> refusal,
        @Nullable String fault,
        OffsetDateTime askedAt,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt) {

    /// Who brought it, for the trail; what they may do today is not known here.
    Actor person() {
        return new Actor(authorId, author, siret, "", Set.of());
    }

    /// Whether it is still on its way from its address.
    public boolean fetching() {
        return sha256 == null;
    }

    /// Whether it can be run, or run again.
    public boolean startable() {
        return state == State.TO_CONFIRM || state == State.INTERRUPTED;
    }
}
