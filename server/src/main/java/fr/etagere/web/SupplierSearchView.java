package fr.etagere.web;

import fr.etagere.accounts.Permission;
import fr.etagere.naming.Candidate;
import fr.etagere.naming.Finding;
import fr.etagere.naming.Reason;
import fr.etagere.ownership.Described;
import fr.etagere.ownership.FilingSource;
import fr.etagere.registry.ByNumber;
import fr.etagere.registry.FindingAnswer;
import fr.etagere.registry.Known;
import fr.etagere.registry.ReasonWording;
import fr.etagere.reviews.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the registers answer to a number or a name, and which registers they are.
///
/// @param waiting how many names wait to be reviewed
record SupplierSearchView(
        Visit visit, SupplierSearch asked, SupplierSearch.Answer answer, List<FilingSource> sources, long waiting) {

    /// Reasons shown of one candidate; the others are smaller.
    private static final int MOST_REASONS = 5;

    /// A company that it may be.
    ///
    /// @param score how strongly the reasons speak for it; empty when a number led to it
    /// @param why each reason with its weight
    /// @param warning what the register says against its registration; null for nothing
    record Hit(
            String name,
            String address,
            String number,
            String place,
            String score,
            List<Why> why,
            @Nullable String warning) {}

    /// @param stands whether it speaks for the candidate
    record Why(String text, boolean stands) {}

    /// A register in use.
    record RegisterRow(String title, String from, String published, String retrieved, String licence) {}

    boolean imported() {
        return !sources.isEmpty();
    }

    boolean typed() {
        return !asked.text().isEmpty();
    }

    /// What came of it, in one line.
    String count() {
        if (!typed() || !imported()) {
            return "";
        }
        FindingAnswer found = answer.name();
        if (found == null) {
            return visit.t(answer.known() == null ? "suppliers.none" : "suppliers.number");
        }
        return switch (found.finding()) {
            case Finding.Found _ -> visit.t("suppliers.found");
            case Finding.Ambiguous(List<Candidate> among) -> visit.t("suppliers.ambiguous", among.size());
            case Finding.NotFound _ -> visit.t("suppliers.none");
        };
    }

    boolean ambiguous() {
        return answer.name() != null && answer.name().finding() instanceof Finding.Ambiguous;
    }

    boolean found() {
        return answer.known() != null || (answer.name() != null && answer.name().finding() instanceof Finding.Found);
    }

    /// What is wrong with a number, or that no register knows it; null for nothing.
    @Nullable
    String fault() {
        return switch (answer.number()) {
            case ByNumber.Malformed malformed -> {
                var one = malformed.violations().getFirst();
                yield visit.t("suppliers.malformed", one.message(visit.texts()), one.advice(visit.texts()));
            }
            case ByNumber.Unknown unknown -> visit.t("suppliers.unknown", unknown.id());
            case ByNumber.NothingImported _, ByNumber.Answered _ -> null;
            case null -> null;
        };
    }

    /// The answer, or those it may be.
    List<Hit> hits() {
        Known known = answer.known();
        if (known != null) {
            return List.of(hit(known));
        }
        FindingAnswer found = answer.name();
        return found == null
                ? List.of()
                : switch (found.finding()) {
                    case Finding.Found(Candidate candidate, var _) -> List.of(hit(candidate, found));
                    case Finding.Ambiguous(List<Candidate> among) ->
                        among.stream().map(one -> hit(one, found)).toList();
                    case Finding.NotFound _ -> List.of();
                };
    }

    /// Those that are farther: shown for the eye.
    List<Hit> others() {
        FindingAnswer found = answer.name();
        return found == null
                ? List.of()
                : switch (found.finding()) {
                    case Finding.Found(var _, List<Candidate> others) ->
                        others.stream().map(one -> hit(one, found)).toList();
                    case Finding.Ambiguous _ -> List.of();
                    case Finding.NotFound(List<Candidate> nearest) ->
                        nearest.stream().map(one -> hit(one, found)).toList();
                };
    }

    private Hit hit(Known known) {
        Described described = known.described();
        return new Hit(
                known.words(visit.texts(), false).name(known.id()),
                SupplierAddress.of(known.best()),
                described.identifiers().stream().map(Object::toString).collect(Collectors.joining(" · ")),
                country(described.country()),
                "",
                List.of(),
                null);
    }

    private Hit hit(Candidate one, FindingAnswer found) {
        var why = new ArrayList<Why>();
        one.why().stream()
                .filter(reason -> !(reason instanceof Reason.Start))
                .limit(MOST_REASONS)
                .forEach(reason -> why.add(new Why(ReasonWording.of(reason).in(visit.texts()), reason.bits() >= 0)));
        return new Hit(
                one.name(),
                SupplierAddress.of(one.id()),
                one.id().toString(),
                Stream.of(one.city(), one.country() == null ? null : country(one.country()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                String.format(visit.lang().locale(), "%+.1f", one.bits()),
                why,
                Registered.against(found.registrations().get(one.id()), visit.texts()));
    }

    private String country(@Nullable String code) {
        if (code == null) {
            return visit.texts().get("supplier.country.unknown");
        }
        String name = Locale.of("", code).getDisplayCountry(visit.lang().locale());
        return name.isEmpty() ? code : name;
    }

    List<RegisterRow> registers() {
        return sources.stream()
                .map(source -> new RegisterRow(
                        visit.texts().get("filing." + source.kind()),
                        source.from(),
                        source.published() == null
                                ? visit.texts().get("supplier.undated")
                                : visit.texts().date(source.published()),
                        visit.texts().date(source.retrieved()),
                        visit.texts().get("filing.licence." + source.kind())))
                .toList();
    }

    boolean mayWrite() {
        return visit.can(Permission.WRITE_DOSSIERS);
    }

    /// Whether the name can be put on the list to review: it was looked up, and does not wait
    /// there already.
    boolean mayAsk() {
        FindingAnswer found = answer.name();
        return mayWrite()
                && found != null
                && found.review().filter(Review::waits).isEmpty();
    }

    boolean waits() {
        FindingAnswer found = answer.name();
        return found != null && found.review().filter(Review::waits).isPresent();
    }

    /// What a reviewer decided of the name; null when nobody did.
    @Nullable
    NameDecided decided() {
        FindingAnswer found = answer.name();
        return found == null ? null : NameDecided.of(found.review().orElse(null), visit, "toreview.decided");
    }
}
