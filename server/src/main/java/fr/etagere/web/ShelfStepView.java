package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.catalogue.Catalogue;
import fr.etagere.catalogue.Entry;
import fr.etagere.catalogue.EntryWording;
import fr.etagere.doctrine.Ruling;
import fr.etagere.dossier.Decision;
import fr.etagere.dossier.NeedChecked;
import fr.etagere.records.Dossier;
import fr.etagere.records.Version;
import fr.etagere.search.Found;
import fr.etagere.search.SearchWording;
import fr.etagere.steps.Shortlist;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The shelf step: what exists for this need, with what was chosen, and a search beside.
///
/// @param words what was searched; empty when nothing was
/// @param fresh whether it has just been saved
record ShelfStepView(
        Visit visit,
        Dossier dossier,
        Version version,
        Looking looking,
        Catalogue catalogue,
        String words,
        Found found,
        Refusal refusal,
        boolean fresh) {

    private static final int SHOWN = 25;

    /// Solutions of one rung; one that was looked at and has none says so.
    ///
    /// @param more how many are not shown
    record Rung(String code, String title, List<Row> rows, int more) {}

    /// A solution to choose on.
    ///
    /// @param cover how many of the essential functions it gives, in words; empty when that was not asked
    /// @param choice `garder`, `ecarter`, or empty
    record Row(
            String id,
            String address,
            String name,
            String shelf,
            String shelfName,
            String provider,
            String cover,
            List<String> gives,
            List<String> unsure,
            List<String> lacks,
            List<String> remarks,
            String choice,
            String text,
            String fault) {}

    ShelfStepView justSaved() {
        return new ShelfStepView(visit, dossier, version, looking, catalogue, words, found, refusal, true);
    }

    String address() {
        return "/dossiers/" + dossier.id() + "/etagere";
    }

    /// Where one goes after saving: back to the search one came from.
    String afterwards() {
        return "?enregistre=" + version.number()
                + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    Shortlist shortlist() {
        return Shortlist.of(version.content());
    }

    boolean mayWrite() {
        return visit.actor().may(Permission.WRITE_DOSSIERS);
    }

    boolean mayChoose() {
        return mayWrite() && shortlist().frozen() == null;
    }

    /// What the choices were when the page was made.
    String before() {
        return version.content().toString();
    }

    @Nullable
    String saved() {
        return version.number() > 0 && (fresh || !visit.param("enregistre").isEmpty())
                ? visit.t("saved", version.number(), visit.moment(version.savedAt()), version.author())
                : null;
    }

    /// Solutions of which something was noted, and nothing chosen.
    List<String> waiting() {
        return ShelfStepForm.waiting(visit).stream().map(this::name).toList();
    }

    /// How many the search beside found.
    String count() {
        int hits = found.hits().size();
        return words.isEmpty() ? "" : hits == 0 ? visit.t("search.nothing") : visit.t("shortlist.hits", hits);
    }

    String summary() {
        long kept = shortlist().choices().values().stream()
                .filter(Shortlist.Choice::kept)
                .count();
        return visit.t("shortlist.summary", kept, shortlist().choices().size() - kept);
    }

    /// Every fault, with the name of its solution.
    List<String> faults() {
        return refusal.faults().entrySet().stream()
                .map(one -> one.getKey().isEmpty()
                        ? one.getValue()
                        : name(one.getKey()) + visit.texts().get("colon") + one.getValue())
                .toList();
    }

    List<String> lacking() {
        return looking.lacking().stream()
                .map(one -> FieldWords.fault(visit, one))
                .distinct()
                .toList();
    }

    @Nullable
    Ruling recourse() {
        return looking.decision() == null ? null : looking.decision().recourse().ruling();
    }

    /// What the need would gain to mend: a brand that it names, a function that nobody recognises.
    List<NeedChecked.Remark> remarks() {
        return looking.decision() == null
                ? List.of()
                : NeedChecked.remarks(looking.decision(), catalogue, visit.texts());
    }

    String verdict(Ruling ruling) {
        return ruling.settled()
                ? visit.texts()
                        .get("rung."
                                + Objects.requireNonNull(looking.decision())
                                        .recourse()
                                        .rung())
                : visit.texts().get("ruling.human");
    }

    List<Rung> rungs() {
        var rungs = new ArrayList<Rung>();
        Set<String> shown = new LinkedHashSet<>();
        for (String code : List.of("STATE", "MARKET")) {
            List<Decision.Candidate> all = looking.candidates(code);
            List<Row> rows = all.stream().limit(SHOWN).map(this::row).toList();
            rows.forEach(row -> shown.add(row.id()));
            if (looking.decision() != null) {
                rungs.add(new Rung(code, visit.texts().get("rung." + code), rows, all.size() - rows.size()));
            }
        }
        var others = new LinkedHashSet<>(shortlist().choices().keySet());
        if (refusal.form() != null) {
            refusal.form().changed().keySet().stream()
                    .filter(id -> catalogue.entry(id).isPresent())
                    .forEach(others::add);
        }
        others.removeAll(shown);
        if (!others.isEmpty()) {
            List<Row> rows = others.stream().map(this::other).toList();
            rungs.add(new Rung("FOUND", visit.t("shortlist.found"), rows, 0));
        }
        return rungs;
    }

    boolean choosable() {
        return mayChoose() && rungs().stream().anyMatch(rung -> !rung.rows().isEmpty());
    }

    private Row row(Decision.Candidate candidate) {
        var remarks = new ArrayList<String>();
        remarks.add(
                candidate.perYear() == null
                        ? visit.texts().get("summary.cost-unknown")
                        : visit.texts().get("summary.cost", visit.texts().amount(candidate.perYear())));
        remarks.add(visit.texts().get("route." + candidate.route()));
        if (candidate.unproven()) {
            remarks.add(visit.t("shortlist.unproven"));
        }
        if (looking.lacksQualification(candidate)) {
            remarks.add(visit.texts().get("report.not-qualified"));
        }
        if (candidate.admission() == Entry.Admission.UNKNOWN && candidate.rung().equals("STATE")) {
            remarks.add(visit.texts().get("summary.admission-unknown"));
        }
        return row(
                candidate.entry().id(),
                visit.t(
                        "shortlist.cover",
                        candidate.essential().certain(),
                        candidate.essential().of()),
                labels(candidate.covers()),
                labels(candidate.unsure()),
                labels(candidate.missing()),
                remarks);
    }

    private Row other(String id) {
        List<String> gives = catalogue.entry(id).map(Entry::functions).orElse(List.of());
        return row(id, "", labels(gives), List.of(), List.of(), List.of());
    }

    private Row row(
            String id,
            String cover,
            List<String> gives,
            List<String> unsure,
            List<String> lacks,
            List<String> remarks) {
        Shortlist.Choice choice = chosen(id);
        Entry entry = catalogue.entry(id).orElse(null);
        return new Row(
                id,
                EntryView.address(id),
                name(id),
                entry == null ? "" : entry.shelf().name(),
                entry == null ? visit.t("shortlist.gone") : visit.texts().get("shelf." + entry.shelf()),
                entry == null ? "" : EntryWording.provider(entry, visit.texts()),
                cover,
                gives,
                unsure,
                lacks,
                remarks,
                choice == null ? "" : choice.kept() ? ShelfStepForm.KEEP : ShelfStepForm.SET_ASIDE,
                choice == null ? "" : choice.text(),
                refusal.faults().getOrDefault(id, ""));
    }

    private Shortlist.@Nullable Choice chosen(String id) {
        ShelfStepForm sent = refusal.form();
        return sent != null && sent.changed().containsKey(id)
                ? sent.changed().get(id)
                : shortlist().choices().get(id);
    }

    /// What the search beside found, and what was already chosen of each.
    Map<HitView, String> hits() {
        var hits = new LinkedHashMap<HitView, String>();
        var wording = new SearchWording(catalogue, visit.lang());
        if (!words.isEmpty()) {
            found.hits()
                    .forEach(hit -> hits.put(
                            HitView.of(hit, wording, visit),
                            told(visit, shortlist().choices().get(hit.entry().id()))));
        }
        return hits;
    }

    /// A choice in words; empty for none.
    static String told(Visit visit, Shortlist.@Nullable Choice choice) {
        return choice == null
                ? visit.t("shortlist.none")
                : visit.t(choice.kept() ? "shortlist.kept" : "shortlist.aside", choice.text());
    }

    boolean free(HitView hit) {
        return shortlist().choices().get(hit.id()) == null;
    }

    String sealed(String key, Shortlist.Seal seal) {
        String day = Visit.iso(seal.on()).map(visit.texts()::date).orElse(seal.on());
        return visit.t(key, day, seal.by(), seal.reason());
    }

    private String name(String id) {
        return catalogue.entry(id).map(Entry::name).orElse(id);
    }

    private List<String> labels(List<String> functions) {
        return functions.stream()
                .map(function -> catalogue.vocabulary().has(function)
                        ? catalogue.vocabulary().label(function).in(visit.lang())
                        : function)
                .toList();
    }
}
