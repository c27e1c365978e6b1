package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.records.Dossier;
import fr.etagere.records.Version;
import fr.etagere.shared.Lang;
import fr.etagere.shared.Violation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A dossier's grid as its pages show it: where it stands, and what is wrong where.
///
/// @param version of the step that the grid was read from; 0 for a grid nobody saved
/// @param violations of the whole grid
record GridSheet(Visit visit, Dossier dossier, Version version, ObjectNode grid, List<Violation> violations) {

    /// A field with its value and what is wrong with it.
    ///
    /// @param lang of the value; null for the language of the page
    record Box(
            String name,
            String label,
            String value,
            String mode,
            int longest,
            @Nullable String lang,
            List<String> faults) {

        String id() {
            return "g-" + name.replace('/', '-').replace('#', '-');
        }
    }

    /// A choice among a few.
    record Choice(String value, String label, boolean chosen) {}

    /// Something wrong, and the page where it is mended.
    record Fault(String where, String message, String address) {}

    boolean mayWrite() {
        return visit.actor().may(Permission.WRITE_DOSSIERS);
    }

    boolean english() {
        return visit.lang() == Lang.EN;
    }

    String address() {
        return address(dossier);
    }

    static String address(Dossier dossier) {
        return "/dossiers/" + dossier.id() + "/comparaison";
    }

    /// The language of what the grid says: what people wrote is taken to be French; a grid that nobody wrote is in the
    /// language of the page.
    @Nullable
    String lang() {
        return version.number() > 0 ? Passage.QUOTED : null;
    }

    String scores(String option) {
        return address() + "/notes/" + option;
    }

    Box text(String name, String key, JsonNode value, int longest, String path) {
        return box(name, key, value.asString(""), "text", longest, path);
    }

    Box figure(String name, String key, JsonNode value, String path) {
        return box(name, key, FormFigure.text(value, english()), "decimal", 24, path);
    }

    Box share(String name, String key, JsonNode value, String path) {
        return box(name, key, FormFigure.percent(value, english()), "decimal", 24, path);
    }

    Box day(String name, String key, JsonNode value, String path) {
        return box(name, key, value.asString(""), "date", 10, path);
    }

    private Box box(String name, String key, String value, String mode, int longest, String path) {
        String lang = mode.equals("text") && !value.isEmpty() ? lang() : null;
        return new Box(name, visit.t(key), value, mode, longest, lang, faults(path));
    }

    /// What is wrong at a place, in words.
    List<String> faults(String path) {
        return words(violations.stream().filter(one -> one.path().equals(path)));
    }

    /// What is wrong at a place or under it, where the page has no field of its own.
    List<String> under(String path) {
        return words(violations.stream()
                .filter(one -> one.path().equals(path) || one.path().startsWith(path + "/")));
    }

    private List<String> words(Stream<Violation> some) {
        return some.map(this::said).distinct().toList();
    }

    /// A violation as whoever fills the pages reads it: the format has forms that no page asks for.
    private String said(Violation violation) {
        if (violation.code().equals("grid-text")
                && violation.path().matches("/scores/[^/]+/[^/]+(/(value|min|max))?")) {
            return visit.t("grid.not-a-number");
        }
        return violation.path().equals("/options") && violation.code().equals("grid-count")
                ? visit.t("grid.two-options")
                : FieldWords.beside(visit, violation);
    }

    List<Fault> all() {
        return violations.stream()
                .map(one -> new Fault(where(one.path()), said(one), page(one.path())))
                .distinct()
                .toList();
    }

    /// Where a violation is, in the words of the grid.
    private String where(String path) {
        String[] parts = path.split("/");
        if (parts.length < 2) {
            return visit.t("grid.whole");
        }
        JsonNode at = grid.path(parts[1]);
        String place = FieldWords.label(visit, "/grid/" + parts[1]);
        if (parts.length > 2 && at.isArray() && parts[2].matches("\\d{1,4}")) {
            JsonNode one = at.path(Integer.parseInt(parts[2]));
            return place
                    + visit.texts().get("colon")
                    + one.path("label").asString(one.path("name").asString(parts[2]));
        }
        if (parts.length > 3 && parts[1].equals("scores")) {
            return named("options", "name", parts[2])
                    + visit.texts().get("colon")
                    + named("criteria", "label", parts[3]);
        }
        return place;
    }

    String named(String list, String member, String id) {
        for (JsonNode one : grid.path(list)) {
            if (one.path("id").asString("").equals(id)) {
                return one.path(member).asString(id);
            }
        }
        return id;
    }

    private String page(String path) {
        String[] parts = path.split("/");
        if (parts.length > 2 && parts[1].equals("scores") && knows(parts[2])) {
            return scores(parts[2]);
        }
        if (parts.length > 4 && parts[1].equals("knockOuts") && parts[3].equals("answers") && knows(parts[4])) {
            return scores(parts[4]);
        }
        return address() + "/cadre";
    }

    boolean knows(String option) {
        for (JsonNode one : grid.path("options")) {
            if (one.path("id").asString("").equals(option)) {
                return true;
            }
        }
        return false;
    }
}
