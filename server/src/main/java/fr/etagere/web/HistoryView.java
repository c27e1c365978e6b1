package fr.etagere.web;

import fr.etagere.records.Dossier;
import fr.etagere.records.Past;
import fr.etagere.records.Step;
import fr.etagere.records.Version;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A page of the versions of a step, newest first, and what one of them changed.
///
/// @param more whether there are older ones
/// @param shown null when nothing was saved, or not under the number asked for
record HistoryView(
        Visit visit,
        Dossier dossier,
        Step step,
        List<Past> versions,
        boolean more,
        @Nullable Shown shown) {

    /// A version, and what it changed.
    ///
    /// @param rest changes that are not told: a page of any length helps nobody
    record Shown(int number, String author, OffsetDateTime savedAt, String at, List<Changes.Change> changes, int rest) {

        private static final int MOST = 500;

        static Shown of(Visit visit, Version version, JsonNode before) {
            List<Changes.Change> changes = Changes.between(visit, before, version.content());
            int told = Math.min(MOST, changes.size());
            return new Shown(
                    version.number(),
                    version.author(),
                    version.savedAt(),
                    visit.moment(version.savedAt()),
                    changes.subList(0, told),
                    changes.size() - told);
        }
    }

    String address() {
        return "/dossiers/" + dossier.id() + "/" + StepName.of(step) + "/historique";
    }

    /// Where a version is shown, on the page of the list where it is.
    String address(Past past) {
        return address() + "?avant=" + (versions.getFirst().number() + 1) + "&version=" + past.number() + "#version";
    }

    boolean shows(Past past) {
        return shown != null && shown.number() == past.number();
    }

    /// The older ones.
    String older() {
        return address() + "?avant=" + versions.getLast().number();
    }

    /// Whether newer ones are on another page.
    boolean begun() {
        return !visit.param("avant").isEmpty();
    }

    String size(Past past) {
        return new Sizes(visit).of(past.size());
    }

    String at(Past past) {
        return visit.moment(past.savedAt());
    }
}
