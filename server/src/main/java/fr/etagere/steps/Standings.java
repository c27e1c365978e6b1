package fr.etagere.steps;

import fr.etagere.accounts.Actor;
import fr.etagere.backing.Backed;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.dossier.Decisions;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who stands behind what is on the shelf, as the registers imported on this server know it and
/// as an organisation decided of names. An answer is kept as long as the registers, those
/// decisions and the day are the same: a register of the world takes its time to read.
public final class Standings {

    private static final int KEPT = 64;

    private final DecisionsInUse inUse;
    private final Clock clock;
    private final Map<Asked, Backed> answers = new LinkedHashMap<>(16, 0.75f, true);

    public Standings(DecisionsInUse inUse, Clock clock) {
        this.inUse = inUse;
        this.clock = clock;
    }

    /// @param edition of what one organisation decides with: another is another question
    private record Asked(long edition, List<String> entries, LocalDate day) {}

    /// The shelf in use.
    public Catalogue catalogue() {
        return inUse.catalogue();
    }

    /// Who stands behind some entries today, for the organisation of someone.
    public Backed of(Actor actor, List<Entry> entries) throws IOException {
        LocalDate day = LocalDate.now(clock);
        DecisionsInUse.Edition edition = inUse.edition(actor);
        var asked = new Asked(edition.number(), entries.stream().map(Entry::id).toList(), day);
        synchronized (answers) {
            @Nullable Backed known = answers.get(asked);
            if (known != null) {
                return known;
            }
        }
        Decisions with = edition.decisions();
        Backed backed = edition.registers().of(entries, List.of(), with.catalogue(), with.materials(), day);
        synchronized (answers) {
            answers.put(asked, backed);
            if (answers.size() > KEPT) {
                answers.remove(answers.keySet().iterator().next());
            }
        }
        return backed;
    }
}
